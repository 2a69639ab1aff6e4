i(2).
i(-3).
d('2024-02-29').
x(a).
x("1").
x(1.5).
pair(a, 1).
pair(a, 4).
remainder(X, Y, Z) :- i(X), i(Y), Z is X mod Y.
quotient(X, Z) :- i(X), Z is X // 2 + abs(X).
total(K, N) :- x(K), aggregate_all(sum(X), pair(K, X), N).
others(K, N) :- x(K), aggregate_all(count, (pair(L, _), L \== K), N).
greatest(N) :- aggregate_all(max(X), i(X), N).
latest(D) :- aggregate_all(max(X), d(X), D).
half(Y) :- i(X), Y is X * 0.5.
large(X) :- x(X), X > 1.
later(L) :- d(D), i(N), date_plus(D, N, L).
