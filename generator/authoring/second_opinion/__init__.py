# A second opinion on who says what, by any reader outside: a question in plain words goes out, an answer comes back
# and is checked word by word. What comes of it is proposals for passages that are there, by people who are known;
# nothing of an answer is ever text. Must never read a file or ask anybody itself.

from generator.authoring.second_opinion.answer import LARGEST_ANSWER, Opinions, Said, answer
from generator.authoring.second_opinion.question import question

__all__ = ["LARGEST_ANSWER", "Opinions", "Said", "answer", "question"]
