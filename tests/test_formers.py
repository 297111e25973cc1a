# The list of former addresses in the forms that YAML has for a list: an address comes in and goes out, and nothing else
# of the file changes. The people are those of tests/corpus, all invented.

import pytest
import yaml

from generator.archive.kinds import KINDS
from generator.authoring.formers import formers, with_former
from generator.authoring.rename import rename
from tests.changes import changed, result
from tests.test_newcomers import sources

FORMS = {
    "no list": "",
    "brackets": "former: [people/mira-aru]\n",
    "brackets, several": "former: [people/mira-aru, people/mira-ora]\n",
    "brackets, quoted": "former: ['people/mira-aru',   \"people/mira-ora\"]\n",
    "brackets, several lines": "former: [\n  people/mira-aru,\n  people/mira-ora,\n]\n",
    "a line each": "former:\n  - people/mira-aru\n",
    "a line each, not indented": "former:\n- people/mira-aru\n- 'people/mira-ora'\n",
    "a line each, with remarks": "former:  # of 1991\n  - people/mira-aru  # a slip\n\n  - people/mira-ora\n",
}
HEADS = {
    "last": "---\nname: Mira Oru\n{}---\n\nformer: [people/x] is no field here.\n",
    "in the middle": "---\nname: Mira Oru\n{}party: vestria\n---\n\nInvented.\n",
    "alone": "---\n{}name: Mira Oru\n---\n",
    "behind a mark": "\ufeff---\nname: Mira Oru\n{}---\n",
}
NEW = "people/mira-oru"


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
@pytest.mark.parametrize("head", HEADS.values(), ids=list(HEADS))
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_added_and_taken_out_again_it_is_the_same_file(form: str, head: str, newline: str) -> None:
    text = head.format(form).replace("\n", newline)
    before = listed(text)
    assert list(formers(text)) == before
    more = with_former(text, add=NEW)
    assert list(formers(more)) == listed(more) == [*before, NEW]
    assert with_former(more, remove=NEW) == text
    assert with_former(text, remove=NEW) == text


@pytest.mark.parametrize("form", [form for form in FORMS.values() if form], ids=list(FORMS)[1:])
@pytest.mark.parametrize("head", HEADS.values(), ids=list(HEADS))
def test_each_can_be_taken_out(form: str, head: str) -> None:
    text = head.format(form)
    for address in listed(text):
        text = with_former(text, remove=address)
        assert address not in listed(text)
    assert text == head.format("")


@pytest.mark.parametrize("empty", ["former: []\n", "former:\n"])
def test_an_empty_list_is_filled(empty: str) -> None:
    assert with_former(f"---\n{empty}name: x\n---\n", add=NEW) == f"---\nformer: [{NEW}]\nname: x\n---\n"


def listed(text: str) -> list[str]:
    return yaml.safe_load(text.replace("\r\n", "\n").split("---\n")[1]).get("former") or []


@pytest.mark.parametrize("form", FORMS.values(), ids=list(FORMS))
def test_a_file_with_a_list_of_any_form_is_renamed_there_and_back(form: str) -> None:
    files = changed({"edit": [{"file": "people/mira-oru.md", "old": "short: Oru\n", "new": f"short: Oru\n{form}"}]})
    person = KINDS["person"]
    there = applied(files, rename(sources(files), person, "mira-oru", "mira-orra"))
    found = result(there)
    assert found.archive is not None, found.problems
    assert found.archive.people["mira-orra"].former == (*listed(files["people/mira-oru.md"]), NEW)
    assert applied(there, rename(sources(there), person, "mira-orra", "mira-oru")) == files


def applied(files: dict[str, str], changes: dict[str, bytes | None]) -> dict[str, str]:
    merged: dict[str, bytes | None] = {**{path: text.encode() for path, text in files.items()}, **changes}
    return {path: data.decode() for path, data in sorted(merged.items()) if data is not None}
