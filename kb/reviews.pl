% Reviews of rules by clinicians. There are none: no clinician has approved anything here yet.
