n(X)
n(0).
n(Y) :- n(X), X < 20, Y is X * 2 + 1.
half(Y) :- n(X), Y is X / 2.
all(C) :- aggregate_all(count, n(_), C).
odd(X) :- n(X), \+ half(X), 1 =:= X mod 2.
