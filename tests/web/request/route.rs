use web::request::route::Step;

#[test]
fn every_step_has_an_address_that_leads_to_it() {
    for step in [Step::Questions, Step::Review, Step::Filed] {
        assert_eq!(Step::parse(step.query().trim_start_matches('?')), step);
    }
}

#[test]
fn a_step_is_read_from_its_parameter_and_an_unknown_step_is_the_first_one() {
    assert_eq!(Step::parse("lang=en&step=check"), Step::Review);
    assert_eq!(Step::parse("step=check&accent=%230a5"), Step::Review);
    assert_eq!(Step::parse("step=nonsense"), Step::Questions);
    assert_eq!(Step::parse("footstep=check"), Step::Questions);
}
