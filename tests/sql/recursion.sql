-- # in one query
-- e(1, 2). e(2, 3).
-- p(X, Y) :- e(X, Y).
-- p(X, Z) :- e(X, Y), p(Y, Z).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" AS
WITH RECURSIVE growing("a1", "a2") AS (
  SELECT
    t1."a1" AS "a1",
    t1."a2" AS "a2"
  FROM holds."e" AS t1
  UNION
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM holds."e" AS t1, growing AS t2
  WHERE
    t2."a1" = t1."a2"
)
SELECT
  *
FROM growing;

-- # in one query, with firings
-- e(1, 2). e(2, 3).
-- p(X, Y) :- e(X, Y).
-- p(X, Z) :- e(X, Y), p(Y, Z).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" AS
WITH RECURSIVE growing("a1", "a2") AS (
  SELECT
    t1."a1" AS "a1",
    t1."a2" AS "a2"
  FROM holds."e" AS t1
  UNION
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM holds."e" AS t1, growing AS t2
  WHERE
    t2."a1" = t1."a2"
)
SELECT
  *
FROM growing;
CREATE OR REPLACE TABLE fired."rule_2" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y"
FROM holds."e" AS t1;
CREATE OR REPLACE TABLE fired."rule_3" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  t2."a2" AS "Z"
FROM holds."e" AS t1, holds."p" AS t2
WHERE
  t2."a1" = t1."a2";

-- # from facts of the predicate itself
-- e(1, 2). e(2, 3). p(1).
-- p(Y) :- p(X), e(X, Y).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" ("a1" BIGINT);
CREATE OR REPLACE TABLE new_a."p" AS
WITH RECURSIVE growing("a1") AS (
  SELECT
    *
  FROM holds."p"
  UNION
  SELECT
    t2."a2" AS "a1"
  FROM growing AS t1, holds."e" AS t2
  WHERE
    t2."a1" = t1."a1"
)
SELECT
  *
FROM growing;
CREATE OR REPLACE TABLE holds."p" AS
SELECT
  *
FROM new_a."p";

-- # round by round: two recursive goals
-- e(1, 2). e(2, 3).
-- p(X, Y) :- e(X, Y).
-- p(X, Z) :- p(X, Y), p(Y, Z).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE new_a."p" AS
SELECT DISTINCT
  t1."a1" AS "a1",
  t1."a2" AS "a2"
FROM holds."e" AS t1;
INSERT INTO holds."p"
SELECT
  *
FROM new_a."p";
CREATE OR REPLACE TABLE new_b."p" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM new_a."p" AS t1, holds."p" AS t2
  WHERE
    t2."a1" = t1."a2"
  UNION ALL
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM holds."p" AS t1, new_a."p" AS t2
  WHERE
    t2."a1" = t1."a2"
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."p" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2"
  );
INSERT INTO holds."p"
SELECT
  *
FROM new_b."p";
CREATE OR REPLACE TABLE new_a."p" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM new_b."p" AS t1, holds."p" AS t2
  WHERE
    t2."a1" = t1."a2"
  UNION ALL
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM holds."p" AS t1, new_b."p" AS t2
  WHERE
    t2."a1" = t1."a2"
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."p" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2"
  );

-- # round by round: predicates that need each other
-- next(0, 1). next(1, 2). even(0).
-- even(Y) :- odd(X), next(X, Y).
-- odd(Y) :- even(X), next(X, Y).

CREATE OR REPLACE TABLE holds."next" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."even" ("a1" BIGINT);
CREATE OR REPLACE TABLE holds."odd" ("a1" BIGINT);
CREATE OR REPLACE TABLE new_a."odd" AS
SELECT DISTINCT
  t2."a2" AS "a1"
FROM holds."even" AS t1, holds."next" AS t2
WHERE
  t2."a1" = t1."a1";
INSERT INTO holds."odd"
SELECT
  *
FROM new_a."odd";
CREATE OR REPLACE TABLE new_b."even" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t2."a2" AS "a1"
  FROM new_a."odd" AS t1, holds."next" AS t2
  WHERE
    t2."a1" = t1."a1"
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."even" AS t
    WHERE
      t."a1" = found."a1"
  );
INSERT INTO holds."even"
SELECT
  *
FROM new_b."even";
CREATE OR REPLACE TABLE new_a."odd" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    t2."a2" AS "a1"
  FROM new_b."even" AS t1, holds."next" AS t2
  WHERE
    t2."a1" = t1."a1"
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."odd" AS t
    WHERE
      t."a1" = found."a1"
  );

-- # round by round: a value that may be missing
-- e(1, 2). e(2, 3).
-- p(X, Y, 1) :- e(X, Y).
-- p(X, Z, N) :- p(X, Y, M), e(Y, Z), N is M + 1.

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" ("a1" BIGINT, "a2" BIGINT, "a3" BIGINT);
CREATE OR REPLACE TABLE new_a."p" AS
SELECT DISTINCT
  t1."a1" AS "a1",
  t1."a2" AS "a2",
  CAST(1 AS BIGINT) AS "a3"
FROM holds."e" AS t1;
INSERT INTO holds."p"
SELECT
  *
FROM new_a."p";
CREATE OR REPLACE TABLE fired."rule_3.0" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  t1."a3" AS "M",
  t2."a2" AS "Z",
  TRY(t1."a3" + CAST(1 AS BIGINT)) AS "N"
FROM new_a."p" AS t1, holds."e" AS t2
WHERE
  t2."a1" = t1."a2";
SELECT
  1
FROM fired."rule_3.0"
WHERE
  "N" IS NULL
LIMIT 1;
CREATE OR REPLACE TABLE new_b."p" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    f."X" AS "a1",
    f."Z" AS "a2",
    f."N" AS "a3"
  FROM fired."rule_3.0" AS f
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."p" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2" AND t."a3" = found."a3"
  );
INSERT INTO holds."p"
SELECT
  *
FROM new_b."p";
CREATE OR REPLACE TABLE fired."rule_3.0" AS
SELECT
  t1."a1" AS "X",
  t1."a2" AS "Y",
  t1."a3" AS "M",
  t2."a2" AS "Z",
  TRY(t1."a3" + CAST(1 AS BIGINT)) AS "N"
FROM new_b."p" AS t1, holds."e" AS t2
WHERE
  t2."a1" = t1."a2";
CREATE OR REPLACE TABLE new_a."p" AS
SELECT DISTINCT
  *
FROM (
  SELECT
    f."X" AS "a1",
    f."Z" AS "a2",
    f."N" AS "a3"
  FROM fired."rule_3.0" AS f
) AS found
WHERE
  NOT EXISTS(
    SELECT
      1
    FROM holds."p" AS t
    WHERE
      t."a1" = found."a1" AND t."a2" = found."a2" AND t."a3" = found."a3"
  );

-- # without the negative of what is complete
-- e(1, 2). e(2, 3). shut(3).
-- p(X, Y) :- e(X, Y), \+ shut(Y).
-- p(X, Z) :- p(X, Y), e(Y, Z), \+ shut(Z).

CREATE OR REPLACE TABLE holds."e" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."shut" ("a1" BIGINT);
CREATE OR REPLACE TABLE holds."p" ("a1" BIGINT, "a2" BIGINT);
CREATE OR REPLACE TABLE holds."p" AS
WITH RECURSIVE growing("a1", "a2") AS (
  SELECT
    t1."a1" AS "a1",
    t1."a2" AS "a2"
  FROM holds."e" AS t1
  WHERE
    NOT EXISTS(
      SELECT
        1
      FROM holds."shut" AS t2
      WHERE
        t2."a1" = t1."a2"
    )
  UNION
  SELECT
    t1."a1" AS "a1",
    t2."a2" AS "a2"
  FROM growing AS t1, holds."e" AS t2
  WHERE
    t2."a1" = t1."a2" AND NOT EXISTS(
      SELECT
        1
      FROM holds."shut" AS t3
      WHERE
        t3."a1" = t2."a2"
    )
)
SELECT
  *
FROM growing;
