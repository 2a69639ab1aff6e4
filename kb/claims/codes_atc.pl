% ATC codes of the drugs.

claim('ATC-ofatumumab', atc, ofatumumab, not_stated, high, official_page_beginning,
    "ATC code for ofatumumab (Kesimpta) is L04AG12.").

claim_source('ATC-ofatumumab', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-ofatumumab',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-ofatumumab', "L01FA02 is the CLL (Arzerra) code").

claim_code('ATC-ofatumumab', atc, "L04AG12", "ofatumumab").

claim('ATC-ocrelizumab', atc, ocrelizumab, not_stated, high, official_page_beginning,
    "ATC code for ocrelizumab (Ocrevus) is L04AG08.").

claim_source('ATC-ocrelizumab', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-ocrelizumab',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-ocrelizumab', "was L04AA36 before 2024").

claim_code('ATC-ocrelizumab', atc, "L04AG08", "ocrelizumab").

claim('ATC-ublituximab', atc, ublituximab, not_stated, high, official_page_beginning,
    "ATC code for ublituximab (Briumvi) is L04AG14.").

claim_source('ATC-ublituximab', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-ublituximab',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-ublituximab', "RxCUI not found; look up in RxNav").

claim_code('ATC-ublituximab', atc, "L04AG14", "ublituximab").

claim('ATC-rituximab', atc, rituximab, not_stated, high, official_page_beginning,
    "ATC code for rituximab (Rituxan/MabThera) is L01FA01.").

claim_source('ATC-rituximab', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-rituximab',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-rituximab', "off-label in MS").

claim_code('ATC-rituximab', atc, "L01FA01", "rituximab").

claim('ATC-natalizumab', atc, natalizumab, not_stated, high, official_page_beginning,
    "ATC code for natalizumab (Tysabri) is L04AG03.").

claim_source('ATC-natalizumab', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-natalizumab',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-natalizumab', "was L04AA23").

claim_code('ATC-natalizumab', atc, "L04AG03", "natalizumab").

claim('ATC-fingolimod', atc, fingolimod, not_stated, high, official_page_beginning,
    "ATC code for fingolimod (Gilenya) is L04AE01.").

claim_source('ATC-fingolimod', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-fingolimod',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-fingolimod', "was L04AA27").

claim_code('ATC-fingolimod', atc, "L04AE01", "fingolimod").

claim('ATC-siponimod', atc, siponimod, not_stated, high, official_page_beginning,
    "ATC code for siponimod (Mayzent) is L04AE03.").

claim_source('ATC-siponimod', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-siponimod',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-siponimod', "was L04AA42").

claim_code('ATC-siponimod', atc, "L04AE03", "siponimod").

claim('ATC-ozanimod', atc, ozanimod, not_stated, high, official_page_beginning,
    "ATC code for ozanimod (Zeposia) is L04AE02.").

claim_source('ATC-ozanimod', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-ozanimod',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-ozanimod', "was L04AA38").

claim_code('ATC-ozanimod', atc, "L04AE02", "ozanimod").

claim('ATC-ponesimod', atc, ponesimod, not_stated, high, official_page_beginning,
    "ATC code for ponesimod (Ponvory) is L04AE04.").

claim_source('ATC-ponesimod', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-ponesimod',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_code('ATC-ponesimod', atc, "L04AE04", "ponesimod").

claim('ATC-cladribine', atc, cladribine, not_stated, high, official_page_beginning,
    "ATC code for cladribine (Mavenclad) is L04AA40.").

claim_source('ATC-cladribine', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-cladribine',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-cladribine', "parenteral L01BB04").

claim_code('ATC-cladribine', atc, "L04AA40", "cladribine").

claim('ATC-alemtuzumab', atc, alemtuzumab, not_stated, high, official_page_beginning,
    "ATC code for alemtuzumab (Lemtrada) is L04AG06.").

claim_source('ATC-alemtuzumab', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-alemtuzumab',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-alemtuzumab', "was L04AA34").

claim_code('ATC-alemtuzumab', atc, "L04AG06", "alemtuzumab").

claim('ATC-dimethyl_fumarate', atc, dimethyl_fumarate, not_stated, high, official_page_beginning,
    "ATC code for dimethyl fumarate (Tecfidera) is L04AX07.").

claim_source('ATC-dimethyl_fumarate',
    "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-dimethyl_fumarate',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-dimethyl_fumarate', "was N07XX09").

claim_code('ATC-dimethyl_fumarate', atc, "L04AX07", "dimethyl fumarate").

claim('ATC-diroximel_fumarate', atc, diroximel_fumarate, not_stated, high, memory_or_unsupported,
    "ATC code for diroximel fumarate (Vumerity) is L04AX09.").

claim_source('ATC-diroximel_fumarate', "memory").

claim_url('ATC-diroximel_fumarate',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-diroximel_fumarate', "ATC from memory").

not_verified('ATC-diroximel_fumarate').

claim_code('ATC-diroximel_fumarate', atc, "L04AX09", "diroximel fumarate").

claim('ATC-teriflunomide', atc, teriflunomide, not_stated, high, official_page_beginning,
    "ATC code for teriflunomide (Aubagio) is L04AK02.").

claim_source('ATC-teriflunomide', "WHOCC ATC level alterations 2024; EMC SmPC; public ATC tables").

claim_url('ATC-teriflunomide',
    "https://www.whocc.no/lists_of__temporary_atc_ddds_and_alterations/atc_level_alterations/").

claim_note('ATC-teriflunomide', "was L04AA31").

claim_code('ATC-teriflunomide', atc, "L04AK02", "teriflunomide").
