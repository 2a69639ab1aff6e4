-- # a literal
-- e(a, 1). e(b, 2).
-- p(X) :- e(X, _).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" BIGINT);

-- # a literal with constants
-- e(a, 1). e(b, 2).
-- p(X, found) :- e(X, 2).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" BIGINT);

-- # a variable twice in one literal
-- e(a, a). e(a, b).
-- p(X) :- e(X, X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" TEXT);

-- # propositions
-- e. f(a).
-- p :- e, f(_).

CREATE OR REPLACE TABLE holds."e" ("holds" BIGINT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);

-- # several rules and facts of one predicate
-- e(a). f(b). p(c).
-- p(X) :- e(X).
-- p(X) :- f(X).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."f" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."p" ("a1" TEXT);
CREATE OR REPLACE TABLE new_a."p" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t1."a1" AS "a1"
  FROM holds."e" AS t1
  UNION ALL
  SELECT
    t1."a1" AS "a1"
  FROM holds."f" AS t1
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."p" AS t
    WHERE
      t."a1" = found."a1"
  );
INSERT INTO holds."p"
SELECT
  *
FROM new_a."p";

-- # a solution for every firing with firings
-- e(a, 1). e(a, 2).
-- p(X) :- e(X, _).

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT, "a2" BIGINT);
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "_1"
FROM holds."e" AS t1;

-- # names that a database does not tell apart, or take
-- e(a). eE(b). 'select *'(c).
-- p(X) :- e(X), eE(Y), 'select *'(Z), X \== Y, Y \== Z.

CREATE OR REPLACE TABLE holds."e" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."eE" ("a1" TEXT);
CREATE OR REPLACE TABLE holds."predicate_3" ("a1" TEXT);
