# How English readouts are read. `vocabulary` holds every word known; `tokens` cuts a paragraph,
# `names` finds who is meant, `subjects` and `clauses` who says what, `moods` what kind of sentence
# each is, and `reader` gives it all to the decision.
