# The two languages that pages are written in: Markdown, and HTML for what Markdown has no words for.
