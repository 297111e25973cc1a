# What the program can be told to do, one module a verb. A verb reads its arguments, calls the stages,
# prints and gives an exit code. 0: done; 1: the content has problems; 2: wrong usage.
