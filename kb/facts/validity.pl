% What can end, or begin, as the days go by.

validity_reason(wait_is_over).
validity_reason(infection_no_longer_recent).
validity_reason(vaccine_interval_is_over).
validity_reason(live_vaccine_no_longer_recent).
validity_reason(infections_no_longer_recurrent).
validity_reason(blood_count_too_old).
validity_reason(second_course_comes_next).
