# How Chinese readouts are read, in both scripts. `vocabulary` holds every word known; `names` finds who is named,
# `subjects` whose clause it is, `reader` the clauses, `reading` gives it all to the rest of the engine.

from generator.attribution.languages.chinese import names, patterns, reading
from generator.attribution.languages.chinese import vocabulary as zh
from generator.attribution.languages.language import Language

CHINESE = Language(
    code="zh",
    writes=names.is_chinese,
    is_surely=names.is_not_japanese,
    writes_name=names.is_han,
    read=reading.Reading,
    capitals=False,
    joint_texts=zh.JOINT_TEXTS,
    about_texts=zh.ABOUT_TEXTS,
    several=patterns.choice(zh.MORE_THAN_TWO),
    own_words=zh.OWN_WORDS,
    joiner="·",
    is_side_of=names.is_side_of,
)
