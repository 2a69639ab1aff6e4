path(X, Y)
edge(a, b). edge(b, 'C d').
path(X, Y) :- edge(X, Y).
path(X, Z) :- path(X, Y), edge(Y, Z).
