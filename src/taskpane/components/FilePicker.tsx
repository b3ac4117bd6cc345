import { Button } from "@fluentui/react-components";
import { type JSX, useRef } from "react";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly multiple?: boolean;
  /** A whole folder with everything below it. */
  readonly folder?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onPick: (files: readonly File[]) => void;
}

/** A button that opens the system's file dialogue; the native input behind it is out of the tab order. */
export function FilePicker({ label, accept, multiple = false, folder = false, primary = false, disabled = false, onPick }: Props): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={primary ? "primary" : "secondary"} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        className="ptd-file"
        type="file"
        aria-label={label}
        tabIndex={-1}
        accept={accept}
        multiple={multiple}
        {...(folder ? { webkitdirectory: "" } : {})}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = "";
          if (files.length > 0) {
            onPick(files);
          }
        }}
      />
    </>
  );
}
