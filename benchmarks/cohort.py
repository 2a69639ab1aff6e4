"""Write a cohort of made-up records: one Parquet dataset for each record predicate, as `whyhold cohort run` reads them.

    python benchmarks/cohort.py PATIENTS FOLDER [--seed N] [--as-of DATE] [--chunk N]

The records are made from the vocabulary, not from patients: skewed counts (most patients have no infection, a few have
many), missing data (no screening, no course, no resolution), contradictions (resolved before onset, two results on one
day), several drugs, both jurisdictions, and every predicate. They lead to every disposition. The same PATIENTS, seed and
chunk size give the same rows; chunks are written as they are made, so memory does not grow with PATIENTS.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

AS_OF = "2026-03-01"
CHUNK = 50_000
Ids = np.ndarray
"""Numbers of patients, one for each row to make."""

DRUGS = {
    "kesimpta": 50,
    "ocrelizumab": 18,
    "ublituximab": 4,
    "rituximab": 4,
    "natalizumab": 6,
    "fingolimod": 5,
    "siponimod": 2,
    "ozanimod": 2,
    "ponesimod": 1,
    "cladribine": 2,
    "alemtuzumab": 1,
    "dimethyl_fumarate": 3,
    "teriflunomide": 2,
}
STATUSES = {"candidate": 14, "on_therapy": 60, "on_hold": 18, "stopped": 8}
INFECTIONS = {
    "acute_cystitis_uti": 240,
    "upper_respiratory_viral_infection": 260,
    "influenza": 80,
    "covid_19": 90,
    "bacterial_pneumonia": 40,
    "acute_pyelonephritis": 25,
    "cellulitis": 30,
    "sepsis": 8,
    "herpes_labialis": 40,
    "herpes_zoster_localised": 25,
    "disseminated_zoster": 2,
    "oral_candidiasis": 25,
    "tinea": 15,
    "viral_gastroenteritis": 40,
    "pneumocystis_jirovecii_pneumonia": 3,
    "invasive_pulmonary_aspergillosis": 2,
    "cryptococcosis": 1,
    "legionnaires_disease": 3,
    "active_tuberculosis": 2,
    "latent_tuberculosis": 8,
    "nontuberculous_mycobacterial_lung_disease": 3,
    "chronic_hepatitis_c": 5,
    "hiv_infection": 2,
    "active_hepatitis_b": 2,
    "progressive_multifocal_leukoencephalopathy": 1,
    "giardiasis": 5,
}
ANTIBIOTIC = (
    "acute_cystitis_uti",
    "bacterial_pneumonia",
    "acute_pyelonephritis",
    "cellulitis",
    "sepsis",
    "legionnaires_disease",
    "pneumocystis_jirovecii_pneumonia",
)
FUNGAL = ("oral_candidiasis", "tinea", "invasive_pulmonary_aspergillosis", "cryptococcosis")
MYCOBACTERIAL = ("active_tuberculosis", "latent_tuberculosis", "nontuberculous_mycobacterial_lung_disease")
LASTING = ("chronic_hepatitis_c", "hiv_infection", "nontuberculous_mycobacterial_lung_disease", "latent_tuberculosis")
SIGNS = {"fever": 40, "chills": 20, "body_aches": 20, "cough": 20}
TESTS = {
    "temperature": ("Cel", 36.8, 0.5),
    "crp": ("mg/L", 3.5, 4.0),
    "anc": ("10*9/L", 3.6, 1.2),
    "wbc": ("10*9/L", 6.5, 2.0),
    "igg": ("g/L", 9.5, 2.2),
    "alt": ("U/L", 25.0, 9.0),
    "ast": ("U/L", 24.0, 8.0),
    "alp": ("U/L", 70.0, 18.0),
    "bilirubin": ("mg/dL", 0.7, 0.2),
}
CONDITIONS = {"neutropenia": 5, "hypogammaglobulinaemia": 10, "prior_hbv": 6, "chronic_hbv_code": 3, "malignancy": 8}


class Chunk:
    """Rows of some consecutive patients, made column by column."""

    def __init__(self, first: int, patients: int, seed: int, today: str) -> None:
        self.rng = np.random.default_rng([seed, first])
        self.ids: Ids = np.arange(first, first + patients)
        self.today = np.datetime64(today, "D")
        self.tables: dict[str, list[pa.Table]] = {}

    def some(self, ids: Ids, share: float) -> Ids:
        """A random part of these patients."""
        return ids[self.rng.random(len(ids)) < share]

    def pick(self, ids: Ids, weights: dict[str, int] | Sequence[str]) -> np.ndarray:
        """A word for each row."""
        words = np.array(list(weights))
        shares = np.array(list(weights.values()) if isinstance(weights, dict) else [1] * len(words), float)
        return words[self.rng.choice(len(words), len(ids), p=shares / shares.sum())]

    def ago(self, ids: Ids, least: int, most: int) -> np.ndarray:
        """A day for each row, so many days before the day of the question."""
        return self.today - self.rng.integers(least, most + 1, len(ids)).astype("timedelta64[D]")

    def later(self, days: np.ndarray, least: int, most: int) -> np.ndarray:
        """Days after given ones, none of them after the day of the question."""
        later = days + self.rng.integers(least, most + 1, len(days)).astype("timedelta64[D]")
        return np.minimum(later, self.today)

    def add(self, predicate: str, ids: Ids, **columns: np.ndarray | str) -> None:
        """Rows of one predicate; a single word stands for all rows."""
        if not len(ids):
            return
        patients = np.char.add("p", np.char.zfill(ids.astype(str), 9))
        made: dict[str, pa.Array] = {"patient": pa.array(patients)}
        for name, values in columns.items():
            full = np.full(len(ids), values) if isinstance(values, str) else values
            made[name] = pa.array(full.astype(str) if full.dtype.kind == "M" else full)
        self.tables.setdefault(predicate, []).append(pa.table(made))

    def make(self) -> dict[str, pa.Table]:
        """All rows of these patients, by predicate."""
        self.treatments()
        self.infections()
        self.findings()
        self.histories()
        return {name: pa.concat_tables(parts) for name, parts in self.tables.items()}

    def treatments(self) -> None:
        """Treatment entries, doses, and the jurisdiction."""
        ids = self.ids
        drug, status = self.pick(ids, DRUGS), self.pick(ids, STATUSES)
        since = self.ago(ids, 1, 900)
        self.add("treatment", ids, drug=drug, status=status, since=since)
        held = status == "on_hold"
        self.add("treatment", ids[held], drug=drug[held], status="on_therapy", since=since[held] - 200)
        second = self.some(ids, 0.03)
        self.add("treatment", second, drug=self.pick(second, DRUGS), status="stopped", since=self.ago(second, 30, 900))
        dosed = (status == "on_therapy") | held
        treated = ids[dosed]
        self.add("dose_given", treated, drug=drug[dosed], date=self.ago(treated, 0, 40))
        due = dosed & (self.rng.random(len(ids)) < 0.7)
        ahead = self.today + self.rng.integers(0, 30, int(due.sum())).astype("timedelta64[D]")
        self.add("dose_due", ids[due], drug=drug[due], date=ahead)
        named = self.some(ids, 0.9)
        self.add("jurisdiction", named, region=self.pick(named, {"us": 65, "eu": 35}))

    def infections(self) -> None:
        """Episodes, a skewed number of them for each patient, and what belongs to them."""
        count = np.minimum(self.rng.geometric(0.55, len(self.ids)) - 1, 12)
        ids = np.repeat(self.ids, count)
        number = np.concatenate([np.arange(n) for n in count]) if len(ids) else count
        episode = np.char.add("e", number.astype(str))
        kind = self.pick(ids, INFECTIONS)
        onset = self.ago(ids, 0, 500)
        self.add("infection", ids, episode=episode, infection=kind, onset=onset)
        rated = self.rng.random(len(ids)) < 0.4
        word = self.pick(ids[rated], {"mild": 5, "moderate": 3, "serious": 1})
        self.add("severity", ids[rated], episode=episode[rated], severity=word)
        stay = self.rng.random(len(ids)) < np.where(kind == "sepsis", 0.9, 0.04)
        self.add("hospitalised", ids[stay], episode=episode[stay], date=self.later(onset[stay], 0, 4))
        lasting = np.isin(kind, LASTING) & (self.rng.random(len(ids)) < 0.6)
        self.add("not_eradicable", ids[lasting], episode=episode[lasting])
        over = ~np.isin(kind, LASTING) & (self.rng.random(len(ids)) < np.where(self.today - onset > 21, 0.93, 0.4))
        # some are resolved before they began: a contradiction to be named
        gone = np.where(self.rng.random(len(ids)) < 0.005, onset - 3, self.later(onset, 4, 25))
        self.add("resolved", ids[over], episode=episode[over], date=gone[over])
        followed = over & (self.rng.random(len(ids)) < 0.15)
        found = self.pick(ids[followed], {"resolution_confirmed": 9, "not_resolved": 1})
        self.add(
            "follow_up", ids[followed], episode=episode[followed], outcome=found, date=self.later(gone[followed], 0, 20)
        )
        self.courses(ids, episode, kind, onset)

    def courses(self, ids: Ids, episode: np.ndarray, kind: np.ndarray, onset: np.ndarray) -> None:
        """Antimicrobial courses: most completed, some running, some cut short, some not on record."""
        drug = np.full(len(ids), "antiviral", dtype=object)
        drug[np.isin(kind, ANTIBIOTIC)] = "antibiotic"
        drug[np.isin(kind, FUNGAL)] = "antifungal"
        drug[np.isin(kind, MYCOBACTERIAL)] = "antimycobacterial"
        drug[kind == "giardiasis"] = "antiparasitic"
        begun = self.rng.random(len(ids)) < np.where(np.isin(kind, ANTIBIOTIC), 0.92, 0.3)
        started = self.later(onset, 0, 3)
        ended = self.later(started, 5, 14)
        end = self.rng.random(len(ids))
        done = begun & (end < np.where(self.today - started > 14, 0.9, 0.4))
        short = begun & (end > 0.96)
        for predicate, rows, day in (
            ("course_started", begun, started),
            ("course_completed", done, ended),
            ("course_stopped_early", short, ended),
        ):
            self.add(predicate, ids[rows], episode=episode[rows], antimicrobial=drug[rows].astype(str), date=day[rows])

    def findings(self) -> None:
        """Signs, measurements, serology, cultures."""
        for share in (0.25, 0.1):
            ids = self.some(self.ids, share)
            state = self.pick(ids, {"absent": 4, "present": 1})
            self.add("sign", ids, sign=self.pick(ids, SIGNS), state=state, date=self.ago(ids, 0, 60))
        well = self.some(self.ids, 0.2)
        seen = self.ago(well, 0, 10)
        for sign in SIGNS:
            self.add("sign", well, sign=sign, state="absent", date=seen)
        for test, (unit, middle, spread) in TESTS.items():
            ids = self.some(self.ids, 0.55)
            value = np.round(np.abs(self.rng.normal(middle, spread, len(ids))), 2)
            self.add("measured", ids, test=test, value=value, unit=unit, date=self.ago(ids, 0, 300))
        virus = self.some(self.ids, 0.004)
        self.add(
            "measured",
            virus,
            test="hbv_dna",
            value=np.full(len(virus), 1200.0),
            unit="[IU]/mL",
            date=self.ago(virus, 0, 200),
        )
        for test, positive in (("hbsag", 0.004), ("anti_hbc", 0.03), ("hiv", 0.002), ("igra", 0.02), ("vzv_igg", 0.9)):
            ids = self.some(self.ids, 0.85 if test in ("hbsag", "anti_hbc") else 0.25)
            result = np.where(self.rng.random(len(ids)) < positive, "positive", "negative")
            day = self.ago(ids, 30, 1500)
            self.add("serology", ids, test=test, result=result, date=day)
            twice = self.rng.random(len(ids)) < 0.002
            self.add("serology", ids[twice], test=test, result="positive", date=day[twice])
        grown = self.some(self.ids, 0.03)
        self.add(
            "culture",
            grown,
            specimen=self.pick(grown, {"urine": 7, "blood": 1, "sputum": 2}),
            result=self.pick(grown, {"no_growth": 6, "escherichia_coli": 4}),
            date=self.ago(grown, 0, 60),
        )

    def histories(self) -> None:
        """Diagnoses, suspicions, steroids, prophylaxis, consultations, vaccines."""
        ids = self.some(self.ids, 0.04)
        self.add("diagnosis", ids, condition=self.pick(ids, CONDITIONS), since=self.ago(ids, 10, 3000))
        doubted = self.some(self.ids, 0.004)
        when = self.ago(doubted, 5, 100)
        self.add("suspected", doubted, condition="pml", date=when)
        kept = self.rng.random(len(doubted))
        cleared, sure = kept < 0.6, kept > 0.92
        self.add("ruled_out", doubted[cleared], condition="pml", date=self.later(when[cleared], 1, 20))
        self.add("confirmed", doubted[sure], condition="pml", date=self.later(when[sure], 1, 20))
        ids = self.some(self.ids, 0.05)
        started = self.ago(ids, 20, 400)
        dose = self.rng.choice([5.0, 10.0, 20.0, 40.0, 60.0], len(ids))
        self.add("steroid_course", ids, mg_per_day=dose, started=started, ended=self.later(started, 3, 60))
        ids = self.some(self.ids, 0.01)
        self.add("prophylaxis", ids, against="pneumocystis", since=self.ago(ids, 10, 300))
        ids = self.some(self.ids, 0.05)
        asked = self.pick(ids, {"infectious_diseases": 2, "hepatology": 3, "immunology": 1})
        self.add("consulted", ids, specialty=asked, date=self.ago(ids, 0, 400))
        ids = self.some(self.ids, 0.3)
        live = self.rng.random(len(ids)) < 0.08
        self.add(
            "vaccinated",
            ids,
            vaccine=np.where(live, "mmr", "influenza_vaccine"),
            type=np.where(live, "live", "inactivated"),
            date=self.ago(ids, 0, 300),
        )


def write(patients: int, folder: Path, seed: int, today: str, chunk: int) -> int:
    """Write the datasets and give the number of rows."""
    folder.mkdir(parents=True, exist_ok=True)
    rows = 0
    for first in range(0, patients, chunk):
        for name, table in Chunk(first, min(chunk, patients - first), seed, today).make().items():
            rows += table.num_rows
            (folder / name).mkdir(exist_ok=True)
            pq.write_table(table, folder / name / f"part-{first // chunk:05d}.parquet")
    return rows


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("patients", type=int)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--as-of", default=AS_OF)
    parser.add_argument("--chunk", type=int, default=CHUNK)
    given = parser.parse_args()
    if given.folder.exists() and any(given.folder.iterdir()):
        sys.exit(f"{given.folder} is not empty; name a new folder")
    rows = write(given.patients, given.folder, given.seed, given.as_of, given.chunk)
    print(f"{given.patients:,} patients, {rows:,} rows, as of {given.as_of}: {given.folder}")


if __name__ == "__main__":
    main()
