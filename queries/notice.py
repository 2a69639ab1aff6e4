"""The words that stand under every answer."""

NOTICE = (
    "A qualified professional decides. This answer applies cited rules to the record as given; it is no medical advice, "
    "not for time-critical use, and silent about whatever the record does not hold."
)
NOT_APPROVED = "no clinician has approved all the rules that this rests on"
FOR_PATIENTS = (
    "This is for a talk with your treatment team, who decide. Do not stop, start or restart a drug on your own."
)
NOT_APPROVED_FOR_PATIENTS = "The rules behind it have not all been approved by a clinician."
NOT_VERIFIED_FOR_PATIENTS = "Some of what it rests on has not been checked against its source."
