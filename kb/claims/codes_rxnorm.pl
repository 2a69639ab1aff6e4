% RxNorm ingredient codes (term type IN) of the drugs.

claim('RX-ofatumumab', rxnorm, ofatumumab, not_stated, high, secondary,
    "RxNorm ingredient CUI for ofatumumab is 712566.").

claim_source('RX-ofatumumab',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-ofatumumab', "Kesimpta").

claim_code('RX-ofatumumab', rxnorm, "712566", "ofatumumab").

claim('RX-ocrelizumab', rxnorm, ocrelizumab, not_stated, high, secondary,
    "RxNorm ingredient CUI for ocrelizumab is 1876366.").

claim_source('RX-ocrelizumab',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_note('RX-ocrelizumab',
    "Many LLM-written public repos map 1876366 to dupilumab or durvalumab: wrong.").

claim_brand('RX-ocrelizumab', "Ocrevus").

claim_code('RX-ocrelizumab', rxnorm, "1876366", "ocrelizumab").

claim('RX-ublituximab', rxnorm, ublituximab, not_stated, low, memory_or_unsupported,
    "RxNorm ingredient CUI for ublituximab was not found.").

claim_source('RX-ublituximab', "n/a").

claim_note('RX-ublituximab', "RxCUI not found; look up in RxNav").

not_verified('RX-ublituximab').

claim_brand('RX-ublituximab', "Briumvi").

code_not_found('RX-ublituximab', rxnorm).

claim('RX-rituximab', rxnorm, rituximab, not_stated, high, secondary,
    "RxNorm ingredient CUI for rituximab is 121191.").

claim_source('RX-rituximab',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-rituximab', "Rituxan/MabThera").

claim_code('RX-rituximab', rxnorm, "121191", "rituximab").

claim('RX-natalizumab', rxnorm, natalizumab, not_stated, high, secondary,
    "RxNorm ingredient CUI for natalizumab is 354770.").

claim_source('RX-natalizumab',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-natalizumab', "Tysabri").

claim_code('RX-natalizumab', rxnorm, "354770", "natalizumab").

claim('RX-fingolimod', rxnorm, fingolimod, not_stated, high, secondary,
    "RxNorm ingredient CUI for fingolimod is 1012892.").

claim_source('RX-fingolimod',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-fingolimod', "Gilenya").

claim_code('RX-fingolimod', rxnorm, "1012892", "fingolimod").

claim('RX-siponimod', rxnorm, siponimod, not_stated, high, secondary,
    "RxNorm ingredient CUI for siponimod is 2121085.").

claim_source('RX-siponimod',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-siponimod', "Mayzent").

claim_code('RX-siponimod', rxnorm, "2121085", "siponimod").

claim('RX-ozanimod', rxnorm, ozanimod, not_stated, high, secondary,
    "RxNorm ingredient CUI for ozanimod is 2288236.").

claim_source('RX-ozanimod',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-ozanimod', "Zeposia").

claim_code('RX-ozanimod', rxnorm, "2288236", "ozanimod").

claim('RX-ponesimod', rxnorm, ponesimod, not_stated, high, secondary,
    "RxNorm ingredient CUI for ponesimod is 2532300.").

claim_source('RX-ponesimod',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-ponesimod', "Ponvory").

claim_code('RX-ponesimod', rxnorm, "2532300", "ponesimod").

claim('RX-cladribine', rxnorm, cladribine, not_stated, high, secondary,
    "RxNorm ingredient CUI for cladribine is 44157.").

claim_source('RX-cladribine',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-cladribine', "Mavenclad").

claim_code('RX-cladribine', rxnorm, "44157", "cladribine").

claim('RX-alemtuzumab', rxnorm, alemtuzumab, not_stated, high, secondary,
    "RxNorm ingredient CUI for alemtuzumab is 117055.").

claim_source('RX-alemtuzumab',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-alemtuzumab', "Lemtrada").

claim_code('RX-alemtuzumab', rxnorm, "117055", "alemtuzumab").

claim('RX-dimethyl_fumarate', rxnorm, dimethyl_fumarate, not_stated, high, secondary,
    "RxNorm ingredient CUI for dimethyl fumarate is 1373478.").

claim_source('RX-dimethyl_fumarate',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-dimethyl_fumarate', "Tecfidera").

claim_code('RX-dimethyl_fumarate', rxnorm, "1373478", "dimethyl fumarate").

claim('RX-diroximel_fumarate', rxnorm, diroximel_fumarate, not_stated, high, secondary,
    "RxNorm ingredient CUI for diroximel fumarate is 2261783.").

claim_source('RX-diroximel_fumarate',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-diroximel_fumarate', "Vumerity").

claim_code('RX-diroximel_fumarate', rxnorm, "2261783", "diroximel fumarate").

claim('RX-teriflunomide', rxnorm, teriflunomide, not_stated, high, secondary,
    "RxNorm ingredient CUI for teriflunomide is 1310520.").

claim_source('RX-teriflunomide',
    "UPMC/Harvard MS DMT R setup script (codes taken from RxNav, IN level, 2023; file ids \c
        758025127, 34304770577)").

claim_brand('RX-teriflunomide', "Aubagio").

claim_code('RX-teriflunomide', rxnorm, "1310520", "teriflunomide").
