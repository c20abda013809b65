/**
 * Gives the notice its styles in a way that no policy of the page forbids: as a sheet, not as markup (measured under
 * `style-src 'none'` in Chromium 156 and Firefox ESR 153). Older Firefox is known to refuse sheets of content scripts.
 */
export function dress(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    root.adoptedStyleSheets = [sheet];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = styles;
    root.append(style);
  }
}

/** Above all that the app draws; what must not be covered is kept clear by where the notice stands. */
const styles = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483646 !important;
  color-scheme: light dark !important;
}
.card {
  --ink: light-dark(#1b2428, #e8eef0);
  --quiet: light-dark(#55626a, #a3b1b8);
  --paper: light-dark(#ffffff, #171d20);
  --raised: light-dark(#f3f6f7, #222a2e);
  --line: light-dark(#cfd8dc, #3a464c);
  --accent: light-dark(#0f5e63, #6fd0d3);
  --on-accent: light-dark(#ffffff, #10282a);
  --amber: light-dark(#9a5b00, #f0b45a);
  position: fixed;
  box-sizing: border-box;
  display: flex;
  align-items: center;
  gap: 8px;
  width: max-content;
  max-width: calc(100vw - 32px);
  padding: 8px 8px 8px 12px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--paper);
  color: var(--ink);
  box-shadow: 0 4px 16px rgb(0 0 0 / 16%);
  font: 14px / 20px system-ui, sans-serif;
}
.card[dir="rtl"] {
  padding: 8px 12px 8px 8px;
}
.card.away {
  visibility: hidden;
}
.mark {
  color: var(--amber);
}
.said {
  margin: 0;
  margin-inline-end: 4px;
  min-width: 0;
  font-variant-numeric: tabular-nums;
}
.voice {
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
}
button {
  all: unset;
  box-sizing: border-box;
  flex: none;
  min-width: 28px;
  min-height: 28px;
  padding: 3px 10px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: var(--raised);
  text-align: center;
  cursor: pointer;
}
button.primary {
  border-color: var(--accent);
  background: var(--accent);
  color: var(--on-accent);
  font-weight: 600;
}
button.dismiss {
  padding: 3px;
  border-color: transparent;
  background: none;
  color: var(--quiet);
}
button:hover {
  border-color: var(--ink);
}
button:focus-visible {
  outline: 2px solid var(--accent);
  outline-offset: 2px;
}
@media (width < 480px) {
  .card {
    flex-wrap: wrap;
  }
  .said {
    flex: 1 1 70%;
  }
}
@media (prefers-reduced-motion: no-preference) {
  .card.new {
    animation: appear 150ms ease-out;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
}
@media (forced-colors: active) {
  button,
  button.primary {
    border-color: ButtonBorder;
    background: ButtonFace;
    color: ButtonText;
  }
  button:focus-visible {
    outline-color: Highlight;
  }
}
`;
