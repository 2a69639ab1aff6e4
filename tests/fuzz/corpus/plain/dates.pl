later(D)
given('2026-02-27', "text").
later(D) :- given(X, T), T \== "", date_plus(X, 3, D), days_between(X, D, N), N >= 3.
sum(S) :- aggregate_all(sum(N), (given(_, N)), S).
