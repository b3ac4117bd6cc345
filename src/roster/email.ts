const mailbox = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z]{2,63}$/;

/** Whether a text is one plain mailbox, "name@host.vn": no display name, no quotes, no second address. */
export function isMailbox(text: string): boolean {
  return text.length <= 254 && text.indexOf("@") <= 64 && mailbox.test(text);
}
