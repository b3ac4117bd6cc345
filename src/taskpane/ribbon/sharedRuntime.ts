/**
 * The one page behind the ribbon and the pane, alive as long as the workbook is open. Where Excel has no shared runtime
 * the ribbon's buttons are not there either, and the page lives and dies with its pane.
 */
export class SharedRuntime {
  /** Ends of the commands Excel is still waiting for. */
  private readonly unfinished = new Set<() => void>();
  private showing: Promise<void> | undefined;
  private readonly shared = Office.context.requirements.isSetSupported("SharedRuntime", "1.1");

  /**
   * Opens the pane, whatever command is under way: Excel shows none before it was told of the command's end
   * (OfficeDev/office-js#3250), and must not be asked twice at a time (#3224).
   */
  async reveal(): Promise<void> {
    for (const finish of [...this.unfinished]) {
      finish();
    }
    if (this.shared) {
      // Where Excel will not, what there is to say stays in the pane's state until its user opens the pane.
      this.showing ??= Office.addin.showAsTaskpane().catch(() => undefined).finally(() => {
        this.showing = undefined;
      });
      await this.showing;
    }
  }

  /** Makes a function the command of that name in the manifest. Excel is told of its end exactly once, whatever happens. */
  associate(name: string, command: () => Promise<void>): void {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      const finish = (): void => {
        if (this.unfinished.delete(finish)) {
          event.completed();
        }
      };
      this.unfinished.add(finish);
      try {
        await command();
      } finally {
        finish();
      }
    });
  }

  /** Calls `look` whenever the pane comes into view again. */
  onShown(look: () => void): void {
    if (!this.shared) {
      return;
    }
    const listening = Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (String(visibilityMode) === "Taskpane") {
        look();
      }
    });
    // An Excel that tells nothing of its pane leaves the button that reads the book anew.
    void listening.catch(() => undefined);
  }
}
