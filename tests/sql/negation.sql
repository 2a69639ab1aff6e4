-- # no row with these values
-- e(a). e(b). f(b).
-- p(X) :- e(X), \+ f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);

-- # anything in one place
-- e(a). e(b). f(b, 1).
-- p(X) :- e(X), \+ f(X, _).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT, "a2" BIGINT);

-- # constants, and of a predicate that is empty
-- e(a). e(b). f(X) :- f(X).
-- p(X) :- e(X), \+ e(c), \+ f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);

-- # absence of what is not there at all
-- e. f(X) :- f(X).
-- p :- e, \+ f(_).

CREATE OR REPLACE TABLE holds."e" ("holds" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);
