# How English readouts are read. `vocabulary` holds every word known; `tokens` cuts a paragraph, `mentions` finds who is
# meant, `subjects` and `clauses` who says what, `kinds` what kind of sentence each is, `reading` gives it to the rest.

from generator.attribution.languages.english import reading, tokens
from generator.attribution.languages.english import vocabulary as en
from generator.attribution.languages.language import Language, one_word_of

ENGLISH = Language(
    code="en",
    writes=tokens.is_latin,
    is_surely=tokens.is_english,
    writes_name=lambda name: True,
    read=reading.Reading,
    capitals=True,
    joint_texts=en.JOINT_TEXTS,
    several=one_word_of(en.MORE_THAN_TWO),
    own_words=en.OWN_WORDS,
)
