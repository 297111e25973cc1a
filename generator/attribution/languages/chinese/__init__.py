# How Chinese readouts are read. `vocabulary` holds every word known, `names` finds the people a text
# names, and `reader` gives its sentences and clauses to the decision.
