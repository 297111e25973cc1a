# C433: a text that comes from a web page or a word processor brings their marks with it. Nothing here is HTML or
# Markdown, so that readers would see them; and so they would see a link that is written wrongly.

import re
from collections.abc import Iterable, Iterator

from generator.archive.model import Draft
from generator.archive.problems import Problem

_TAGS = "a|b|blockquote|br|center|div|em|font|h[1-6]|hr|i|iframe|img|li|ol|p|script|span|strong|style|table|td|tr|u|ul"
_MARK = re.compile(
    rf"""
      </?(?:{_TAGS})(?=[\s/>])[^<>]{{0,200}}>(?!@)  # <b>, <p class="lead">, </div>
    | &(?:nbsp|amp|quot|apos|[lr][sd]quo|[lg]t|ndash|mdash|hellip|\#\d{{2,5}}|\#x[0-9a-f]{{2,5}});
    | \*\*(?=[^\s*@])[^*]{{1,200}}(?<=[^\s*])\*\*  # **bold**
    | \A\#{{1,6}}[ ]                             # a heading
    """,
    re.VERBOSE | re.IGNORECASE,
)
_NO_LINK = re.compile(r"\[\[[^\[\]]{1,80}\]\]|\[[^\[\]]{1,80}\](?:\s+\((?:topic|lang):[^()]{0,80}\)|\([^()]{0,80}\))")


def written_marks(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """C433, a warning, for the first mark of HTML or Markdown in a title and in each paragraph, and the first link that
    is none."""
    for draft in drafts:
        title = (draft.metadata.line_of("title"), draft.metadata.title)
        for line, text in (title, *((paragraph.line, paragraph.text) for paragraph in draft.paragraphs)):
            message = ""
            if found := _MARK.search(text):
                message = (
                    f"'{found[0].strip()}' would be shown as it is written, since nothing here is HTML or Markdown; "
                    "write the words without it, or leave it if the original shows it"
                )
            elif found := _NO_LINK.search(text):
                message = (
                    f"'{found[0]}' is read as no link, and would be shown so; write [words](topic:id), or the words"
                )
            if message:
                path = draft.metadata.location.path
                yield Problem(path=path, line=line, code="C433", message=message, warning=True)
