"""Pure text work: cleaning, HTML, Markdown, times."""
