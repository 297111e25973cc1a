# How Russian readouts are read. `vocabulary` and `countries` hold every word known, `endings` how words are declined;
# `tokens` cuts a paragraph, `mentions` finds who is meant, `subjects` and `clauses` who says what, `kinds` what kind of
# sentence each is, `reading` gives it to the rest.

from generator.attribution.languages.language import Language, one_word_of
from generator.attribution.languages.russian import names, reading, tokens
from generator.attribution.languages.russian import vocabulary as ru
from generator.attribution.languages.russian.reader import CODE

RUSSIAN = Language(
    code=CODE,
    writes=tokens.is_cyrillic,
    is_surely=tokens.is_russian,
    writes_name=tokens.is_cyrillic,
    read=reading.Reading,
    capitals=True,
    joint_texts=ru.JOINT_TEXTS,
    several=one_word_of(ru.MORE_THAN_TWO),
    own_words=ru.OWN_WORDS,
    is_called=names.is_called,
)
