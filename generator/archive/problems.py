# What is wrong with the content, as values, the table of their codes, and how they are printed. Every stage
# returns problems beside its result; only the verbs print them. Nothing here knows what a readout is.

import difflib
import json
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass


@dataclass(frozen=True, slots=True, order=True, kw_only=True)
class Problem:
    """One mistake in one place, for the person who can mend it.

    Sorted by path, line and code. `line` counts from 1; 0 is the whole file.
    """

    path: str
    line: int
    code: str
    message: str
    warning: bool = False
    """True: shown, but the content is accepted."""

    def __str__(self) -> str:
        """One line; a character that would not show, as a file name or a value may hold it, appears as its code."""
        return _visible(f"{self.path}:{self.line}: {self.code} {self.message}")


def reporter(problems: list[Problem], path: str) -> Callable[[int, str, str], None]:
    """Takes the line, the code and the message of each problem of a file, and adds it to the list."""

    def report(line: int, code: str, message: str) -> None:
        problems.append(Problem(path=path, line=line, code=code, message=message))

    return report


def only_warnings(problems: Iterable[Problem]) -> bool:
    """Whether nothing is in the way."""
    return all(problem.warning for problem in problems)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The way out for an unknown word: the nearest known one, or all of them when they are few.

    Returns text to append to a message, empty when there is nothing helpful to say.
    """
    words = sorted(set(known))
    near = difflib.get_close_matches(word, words, n=1, cutoff=0.6)
    if near:
        return f" (did you mean '{near[0]}'?)"
    if 0 < len(words) <= 8:
        return f" (one of: {', '.join(words)})"
    return ""


def as_text(problems: Iterable[Problem]) -> str:
    """A line for each problem, `path:line: CODE message`; warnings say that they are ones."""
    return "".join(f"{_line(problem)}\n" for problem in sorted(problems))


def as_json(problems: Iterable[Problem]) -> str:
    """A list of objects with the fields of `Problem`."""
    return json.dumps([asdict(problem) for problem in sorted(problems)], ensure_ascii=False, indent=2) + "\n"


MOST_ANNOTATIONS = 10
"""GitHub shows this many errors and this many warnings of a step, and silently drops the rest."""


def as_github(problems: Iterable[Problem]) -> str:
    """Annotations for GitHub, as many as it shows; the others as plain lines below, with how many they are."""
    found = sorted(problems)
    errors = [problem for problem in found if not problem.warning]
    warnings = [problem for problem in found if problem.warning]
    shown = [*errors[:MOST_ANNOTATIONS], *warnings[:MOST_ANNOTATIONS]]
    rest = [*errors[MOST_ANNOTATIONS:], *warnings[MOST_ANNOTATIONS:]]
    lines = [_annotation(problem) for problem in shown]
    if rest:
        most = f"{MOST_ANNOTATIONS} errors and {MOST_ANNOTATIONS} warnings of a step"
        lines.append(f"GitHub shows no more than {most}; {len(rest)} more:")
        lines += [_line(problem) for problem in rest]
    return "".join(f"{line}\n" for line in lines)


FORMATS: Mapping[str, Callable[[Iterable[Problem]], str]] = {"text": as_text, "json": as_json, "github": as_github}
"""How problems can be printed."""


def _line(problem: Problem) -> str:
    line = str(problem)
    return line.replace(f" {problem.code} ", f" {problem.code} warning: ", 1) if problem.warning else line


def _annotation(problem: Problem) -> str:
    level = "warning" if problem.warning else "error"
    line = f",line={problem.line}" if problem.line else ""
    path = _visible(re.sub("[%\r\n:,]", _percent, problem.path))
    message = _visible(re.sub("[%\r\n]", _percent, problem.message))
    return f"::{level} file={path}{line},title={problem.code}::{message}"


def _visible(text: str) -> str:
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)


def _percent(character: re.Match[str]) -> str:
    return f"%{ord(character[0]):02X}"


CODES: Mapping[str, str] = {
    # The files of content/ as they are read.
    "R101": "The file is larger than any text would be.",
    "R102": "The file is not saved as UTF-8.",
    "R103": "The text holds a character that nobody sees or that changes how the rest is shown.",
    "R104": "The file does not begin with a block of fields between two lines of `---`.",
    "R105": "The file is empty.",
    "R106": "The block of fields cannot be read at this line.",
    "R107": "The fields use something of YAML that this format does not have.",
    "R108": "A field is given twice.",
    "R109": "A field has a name that the format does not know.",
    "R110": "A field that must be there is missing or empty.",
    "R111": "A field is of the wrong form: a list, a plain text or a set of fields was expected.",
    "R112": "A field has a value that is not one of those allowed.",
    "R113": "A date is not written as the format asks.",
    "R114": "A web address is not one.",
    "R115": "An id is not one: lower-case a to z, digits and single hyphens.",
    "R116": "The file's name cannot be an id.",
    "R117": "The file's name is reserved for something else.",
    "R118": "The file's name looks like that of another file.",
    "R119": "This file or folder does not belong in the content.",
    "R120": "A title or a name mixes letters of different alphabets, and could pass for another.",
    "R121": "An alias is so short that it would be found everywhere.",
    "R122": "An alias is given twice.",
    "R123": "An office ends before it begins.",
    "R124": "A Wikidata id is not one.",
    "R125": "Somebody is given twice among the participants.",
    "R126": "The language is not given by its code.",
    "R127": "A move of a paragraph is not written as the format asks, or a paragraph moves twice.",
    "R128": "A name is longer than any name would be.",
    "R131": "A link leads to what is no kind of thing here.",
    "R132": "A mark that only readouts have is in other prose.",
    "R133": "An `@` names no speaker.",
    "R134": "A speaker is named, but no words follow.",
    "R135": "A footnote marker has no footnote.",
    "R136": "A footnote has no marker.",
    "R137": "A note is given twice.",
    "R140": "The readout has no text.",
    "R141": "The value of a field is longer than any would be.",
    "R142": "A paragraph is longer than any would be.",
    "R143": "A line of three backticks begins what no second one ends.",
    "R144": "A paragraph or a statement is not named as the format asks.",
    "R145": "A round is not given by its number.",
    "R146": "A mark of git between two versions is in the file.",
    "R147": "The block of fields is in the text once more.",
    "R148": "A comment follows a value, of which it may be a part.",
    "R149": "There is more of something than any text would have.",
    "R150": "The system does not let the file be read.",
    "R151": "A former address is not written as the format asks.",
    "R152": "A retraction does not say its day and its reason.",
    # What the machine proposes.
    "A201": "The text seems to report somebody who is in no register.",
    # What one file says of another.
    "L301": "There is no party with this id.",
    "L302": "There is no person with this id.",
    "L303": "There is no publisher with this id.",
    "L304": "There is no topic with this id.",
    "L305": "There is no readout with this id.",
    "L306": "There is no event with this id.",
    "L307": "There is no page with this id.",
    "L308": "Two topics have the same name or alias.",
    "L309": "A topic is related to itself.",
    "L310": "A move leads to a paragraph that is not in the readout.",
    "L311": "A field speaks of a paragraph that is not in the readout.",
    "L312": "A statement that is disputed is not in its readout.",
    "L313": "A topic is a part of itself, by way of others.",
    "L314": "Every statement of a readout is retracted, and the readout is not.",
    # What is well-formed and still looks wrong.
    "C401": "The file gives words to one person, and the sentence itself to another.",
    "C402": "Somebody takes part and says nothing in a text that is there word for word and whole.",
    "C403": "Somebody speaks who does not take part and is not of the side whose account it is.",
    "C404": "A topic has the name of a person.",
    "C405": "The register knows when somebody held office, and this day is not among it.",
    "C406": "The text is there already in another readout.",
    "C407": "Two accounts of one event differ about its date, kind, place or participants.",
    "C408": "A speaker is written in a way that is not read as one.",
    "C409": "A topic is said to be lacking, and is in the text.",
    "C410": "A passage appears twice in one readout.",
    # What a change would break, seen against an earlier state (`--base`).
    "C411": "Words of a text that is there word for word have changed.",
    "C412": "A paragraph has a new number, and old links to it would lead elsewhere.",
    "C413": "A file is gone or has a new name, and with it a published address.",
    "C414": "An event is gone or has a new id, and with it a published address.",
    # More that is well-formed and still looks wrong.
    "C421": "The text appeared before the event that it tells of.",
    "C422": "A day lies in the future.",
    "C423": "The id of the event begins with another day.",
    "C424": "The text is not in the language that its field names.",
    "C425": "Another readout rests on the same page, under another address.",
    "C426": "Another readout tells of the same people on the same day, under another event.",
    "C427": "A name of a topic is in a great part of all statements.",
    "C428": "The file of a joint text does not say so in its name.",
    "C429": "Two parties that meet have the same colour.",
    "C430": "An office has no source.",
    "C431": "Something is yet to be written, such as a field that holds what the lines to copy hold.",
    "C432": "A former address is in use, or leads to two places.",
    "C433": "The text holds marks of HTML or Markdown, which would be shown as they are written.",
    "C434": "No search would find a word of the text, since some of its letters only look like those meant.",
    "C435": "The address is not that of the publisher's own page with this text.",
    "C436": "A field only repeats another, or speaks against it.",
    "C437": "Letters of the text look as if they had been read in a wrong encoding.",
    # A page that a readout is to be made from.
    "A501": "The address is not one that may be fetched.",
    "A502": "The site is not there, or not on the public internet.",
    "A503": "The site gave no answer, or not all of it.",
    "A504": "The site refused the page.",
    "A505": "The page is larger than any readout would be.",
    "A506": "The page has moved, and nothing usable says where.",
    "A507": "The page is packed in a way that cannot be unpacked.",
    "A511": "What came is not a web page or a plain text.",
    "A512": "The page is too large or too broken to be read.",
    "A513": "The page holds no running text.",
    "A514": "It is not certain how the page writes its letters.",
    "A515": "Characters that nobody sees were taken out of the text.",
    "A516": "The page gives no day of publication.",
    "A517": "The page gives more than one day of publication.",
    "A518": "Running text elsewhere on the page was left out.",
    "A519": "The text seems to go on elsewhere.",
    "A520": "The page gives no title.",
    "A521": "Words that the page strikes out or sets above others were left out.",
    "A522": "The text comes from what the page hides or keeps in its data.",
    "A523": "The page holds several texts, or one in two languages.",
    "A524": "Letters look as if they had been read in a wrong encoding.",
    "A525": "The day of publication is not certain.",
    "A526": "Lines or divided words were joined.",
    # A readout that is made of it, and its speakers.
    "A531": "The speaker changes where no mark can go.",
    "A532": "Somebody speaks who cannot be named before a file is there.",
    "A533": "This is a plain text, and not yet a readout.",
    "A541": "The readout is there already.",
    "A542": "Another readout rests on the same page.",
    "A543": "A field could not be found out.",
    "A544": "The event may be one that is there already.",
    "A545": "Somebody's name cannot become an id.",
    "A546": "The page or its text is larger than any readout would be.",
    # A second opinion on its speakers.
    "A551": "The reply holds no answer that can be used.",
    "A552": "The answer breaks off.",
    "A553": "The answer says nothing of a sentence.",
    "A554": "The answer speaks of a sentence more than once.",
    "A555": "The answer speaks of a sentence that is not there.",
    "A556": "The answer names somebody whom neither the text nor the registers name for certain.",
    "A557": "The answer divides a sentence by words that are not there.",
    "A558": "The answer is not in the form that was asked for.",
    "A559": "The answer is larger than any would be.",
    "A560": "The answer is about another text, or the text has changed since it was asked about.",
    "A561": "The name of the second reader cannot be written into the fields.",
    "A562": "What asks a model is not installed, or knows no model of this name.",
    "A563": "The model gave no answer.",
    # Many texts at once.
    "A571": "A row of a table cannot be read, or holds no text.",
    "A572": "A table has a column that is none.",
    "A573": "A file that is to be imported cannot be read.",
    "A574": "Two texts say different things about somebody new.",
}
"""What each code means, for an editor. Codes are for good: a new problem gets a new one."""
