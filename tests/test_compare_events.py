# Six events of the real content, cell by cell, each checked by hand against what was noted of its sources. A cell is
# the account, its grade, and its statements with whose words they are.

import pytest

from generator.archive.compare import Comparison, comparison
from generator.archive.model import Archive
from generator.verbs.common import load
from tests.pipeline import ROOT

CELLS = {
    "2021-08-16-wang-yi-blinken-call": """
        evacuation: china says p3=other; usa says p1=telling
        peace-reconciliation: china says p1=other p6=own; usa unsummarised
        china-us-relations: china says p13=other; usa absent
        clean-break: china says p2=other; usa unsummarised
        taliban: china says p2=other; usa unsummarised
        counter-terrorism: china says p6=own p10=own p11=own p12=other; usa unsummarised
        double-standards: china says p10=own p11=own; usa unsummarised
        etim: china says p10=own p11=own; usa absent
        foreign-forces: china says p4=own p5=own p8=own p9=own; usa absent
        hasty-withdrawal: china says p8=own; usa absent
        humanitarian-aid: china says p6=own; usa unsummarised
        inclusive-government: china says p2=other p7=own; usa unsummarised
        non-interference: china says p4=own; usa unsummarised
        regional-stability: china says p13=other; usa unsummarised
    """,
    "2020-08-19-wang-yi-atmar-call": """
        peace-reconciliation: china says p2=own p3=own p4=own p5=own p6=own p10=other;
            afghanistan says p1=telling p3=own p5=other
        afghan-led: china says p4=own p11=other; afghanistan says p4=other
        bilateral-cooperation: china says p7=own p13=other; afghanistan says p1=telling p3=own
        connectivity: china says p9=own p13=other; afghanistan says p1=telling p3=own
        intra-afghan-negotiation: china says p3=own p6=own; afghanistan says p2=claimed p4=other
        diplomatic-anniversary: china says p7=own; afghanistan unseen
        bri: china says p9=own p13=other; afghanistan unseen-checked
        china-central-asia-fm: china says p9=own; afghanistan unseen
        trilateral-mechanism: china says p9=own; afghanistan unseen
        anti-pandemic: china says p7=own p8=own; afghanistan unseen
        counter-terrorism: china says p1=own p3=own p6=own p12=other; afghanistan unseen
        etim: china says p6=own p12=other; afghanistan unseen-checked
        foreign-forces: china says p11=other; afghanistan unseen
        inclusive-government: china says p5=own; afghanistan unseen
        non-interference: china says p11=other; afghanistan unseen
        reconstruction: china says p2=own p9=own; afghanistan unseen
        regional-stability: china says p3=own; afghanistan unseen
        sovereignty: china says p11=other; afghanistan unseen
        ceasefire: china unnamed; afghanistan says p2=claimed
        taliban: china unnamed; afghanistan says p1=telling
        prisoner-exchange: china absent; afghanistan says p2=claimed
        achievements-since-2001: china unnamed; afghanistan says p5=other
        humanitarian-ceasefire: china unnamed; afghanistan says p2=claimed
        loya-jirga: china absent; afghanistan says p4=other
        mining: china absent; afghanistan says p3=own
    """,
    "2021-08-25-putin-imran-khan-call": """
        peace-reconciliation: russia says p3=claimed; pakistan says p2=own
        bilateral-cooperation: russia says p4=claimed p5=telling; pakistan says p4=own p6=own
        energy: russia says p4=claimed; pakistan says p4=own
        inclusive-government: russia says p3=claimed; pakistan says p2=own
        regional-stability: russia says p1=claimed p2=claimed; pakistan says p2=own p5=claimed
        sco: russia says p2=claimed; pakistan says p5=claimed
        counter-terrorism: russia says p2=claimed; pakistan absent
        narcotics: russia says p2=claimed; pakistan absent
        extended-troika: russia absent; pakistan says p3=own
        humanitarian-aid: russia absent; pakistan says p1=own
    """,
    "2017-12-26-first-trilateral-fm-dialogue": """
        counter-terrorism: china says p2=claimed; joint says p1=agreed; pakistan joint
        cpec: china says p8=spokesperson; joint unseen; pakistan says p1=own
        connectivity: china says p2=claimed p3=claimed p8=spokesperson; joint unseen; pakistan says p1=own
        afghanistan-pakistan-relations: china says p3=claimed p4=others p5=claimed; joint unseen; pakistan says p1=own
        peace-reconciliation: china says p6=claimed; joint unseen; pakistan unsummarised
        bri: china says p3=claimed; joint unseen; pakistan near p1=own
        taliban: china says p6=claimed; joint unseen; pakistan unsummarised
        reconstruction: china says p1=own p3=claimed; joint unseen; pakistan unsummarised
        refugees: china says p5=claimed; joint unseen; pakistan unsummarised
        use-of-territory: china joint; joint says p1=agreed; pakistan joint
        trilateral-mechanism: china says p1=own p2=claimed p3=claimed p7=own; joint itself; pakistan itself
    """,
    "2021-07-28-wang-yi-baradar-tianjin": """
        counter-terrorism: afghanistan says p1=telling; china says p7=own p8=own; taliban near p1=own
        peace-reconciliation: afghanistan outside;
            china says p5=own p6=own p11=other p12=other; taliban says p2=telling p4=spokesperson
        bilateral-cooperation: afghanistan outside; china says p11=other; taliban says p2=telling
        non-interference: afghanistan outside; china says p1=own; taliban says p2=telling p4-2=spokesperson
        use-of-territory: afghanistan outside; china says p10=other; taliban says p1=own
        ceasefire: afghanistan says p1=telling; china unseen; taliban unsummarised
        afghan-led: afghanistan outside; china says p2=own p9=own; taliban unsummarised
        clean-break: afghanistan outside; china says p7=own; taliban unsummarised
        etim: afghanistan outside; china says p7=own p8=own; taliban absent
        foreign-forces: afghanistan outside; china says p3=own p4=own; taliban unsummarised
        hasty-withdrawal: afghanistan outside; china says p3=own; taliban unsummarised
        human-rights: afghanistan outside; china says p12=other; taliban unsummarised
        inclusive-government: afghanistan outside; china says p6=own p9=own p12=other; taliban unsummarised
        no-force-on-afghan-land: afghanistan outside; china says p10=other; taliban unsummarised
        reconstruction: afghanistan outside; china says p13=other; taliban unsummarised
        regional-stability: afghanistan outside; china says p8=own; taliban unsummarised
        women-girls-rights: afghanistan outside; china says p12=other; taliban unsummarised
        sovereignty: afghanistan outside; china says p1=own p2=own; taliban unsummarised
        anti-pandemic: afghanistan outside; china unseen; taliban says p1=own
        taliban: afghanistan says p1=telling;
            china says p5=own p6=own p7=own p8=own p12=other; taliban says p3=telling p4=spokesperson
    """,
    "2025-10-30-istanbul-talks": """
        use-of-territory: joint unsummarised; pakistan says p1=spokesperson; afghanistan says p2=spokesperson
        ceasefire: joint says p1=agreed p2=agreed; pakistan joint; afghanistan joint
        monitoring-mechanism: joint says p3=agreed; pakistan joint; afghanistan joint
        regional-stability: joint says p4=telling; pakistan joint; afghanistan joint
        counter-terrorism: joint unsummarised; pakistan says p1=spokesperson; afghanistan near p2=spokesperson
        ttp: joint unsummarised; pakistan says p1=spokesperson; afghanistan unsummarised
        non-interference: joint unsummarised; pakistan unseen; afghanistan says p2=spokesperson
        afghanistan-pakistan-relations: joint unsummarised;
            pakistan unseen; afghanistan says p1=spokesperson p2=spokesperson p3=spokesperson
    """,
}
TITLES = {
    "2021-08-16-wang-yi-blinken-call": "Blinken and Wang Yi, telephone call, 16 August 2021",
    "2020-08-19-wang-yi-atmar-call": "Atmar and Wang Yi, telephone call, 19 or 20 August 2020",
    "2021-08-25-putin-imran-khan-call": "Khan and Putin, telephone call, 25 August 2021",
    "2017-12-26-first-trilateral-fm-dialogue": "China-Afghanistan-Pakistan trilateral mechanism, first round, "
    "Beijing, China, 26 December 2017",
    "2021-07-28-wang-yi-baradar-tianjin": "Baradar and Wang Yi, meeting, Tianjin, China, 28 July 2021",
    "2025-10-30-istanbul-talks": "Afghanistan and Pakistan, meeting, Istanbul, Turkey, 30 October 2025",
}
OWN = {
    "2017-12-26-first-trilateral-fm-dialogue": ["trilateral-mechanism"],
    "2021-07-28-wang-yi-baradar-tianjin": ["taliban"],
}
"""The topics that the event itself is."""
MISSING = {"2017-12-26-first-trilateral-fm-dialogue": ("afghanistan",)}
"""The sides that took part and have no account here."""


@pytest.fixture(scope="module")
def real() -> Archive:
    _, archive, problems = load(ROOT)
    assert archive, "\n".join(map(str, problems))
    return archive


def rows_of(found: Comparison) -> dict[str, str]:
    """By topic: the cells of its row, written as in the table."""
    return {
        row.topic: "; ".join(
            " ".join((cell.readout.account, cell.grade, *(f"{said.id}={said.whose}" for said in cell.statements)))
            for cell in row.cells
        )
        for row in (*found.rows, *found.own)
    }


def written(table: str) -> dict[str, str]:
    rows: dict[str, str] = {}
    for line in table.strip().splitlines():
        # A long row goes on in the next line.
        topic, colon, rest = line.strip().partition(": ")
        if colon:
            rows[topic] = rest
        else:
            rows[list(rows)[-1]] += f" {line.strip()}"
    return rows


@pytest.mark.parametrize("event", CELLS)
def test_the_cells_of_an_event_are_those_checked_by_hand(real: Archive, event: str) -> None:
    assert rows_of(comparison(real, real.events[event])) == written(CELLS[event])


@pytest.mark.parametrize("event", CELLS)
def test_an_event_has_the_title_the_own_topics_and_the_missing_sides_checked_by_hand(real: Archive, event: str) -> None:
    found = comparison(real, real.events[event])
    assert found.event.title.replace("\u00a0", " ") == TITLES[event]
    assert [row.topic for row in found.own] == OWN.get(event, [])
    assert found.missing == MISSING.get(event, ())


def test_a_meeting_is_not_named_after_who_only_spoke_of_it(real: Archive) -> None:
    name = real.events["2016-08-04-quadrilateral-military-urumqi"].name
    assert name == "Quadrilateral Cooperation and Coordination Mechanism, meeting, Urumqi, China"
