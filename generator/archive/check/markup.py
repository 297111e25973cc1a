# C433: a text that comes from a web page or a word processor brings their marks with it. Nothing here is HTML or
# Markdown, so that readers would see them.

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


def written_marks(drafts: Iterable[Draft]) -> Iterator[Problem]:
    """C433, a warning, for the first mark of HTML or Markdown in each paragraph."""
    for draft in drafts:
        for paragraph in draft.paragraphs:
            if found := _MARK.search(paragraph.text):
                message = (
                    f"'{found[0].strip()}' would be shown as it is written, since nothing here is HTML or Markdown; "
                    "write the words without it, or leave it if the original shows it"
                )
                path = draft.metadata.location.path
                yield Problem(path=path, line=paragraph.line, code="C433", message=message, warning=True)
