//! Hostile links.

use super::words;
use std::sync::Arc;
use wormteeth::model::evidence::EvidenceDocument;
use wormteeth::model::{Documents, LinkIssue, decode};

#[test]
fn every_bad_value_is_named_and_takes_its_default() {
    for (query, said) in [
        ("first=gauss", "first=gauss is none of uniform, binomial and two-group: binomial stands instead."),
        ("second=Uniform", "second=Uniform is none of uniform, binomial and two-group: uniform stands instead."),
        ("p1=2", "p1=2 is not a number from 0 to 1: 0.5704 stands instead."),
        ("p2=nan", "p2=nan is not a number from 0 to 1: 0.5 stands instead."),
        ("refit=yes", "refit=yes is none of fixed and refitted: fixed stands instead."),
        ("seed=4294967296", "seed=4294967296 is not a whole number from 0 to 4294967295: 1 stands instead."),
        ("seed=-1", "seed=-1 is not a whole number from 0 to 4294967295: 1 stands instead."),
        ("caught=100001", "caught=100001 is not a whole number from 0 to 100000: 30 stands instead."),
        ("caught=1e3", "caught=1e3 is not a whole number from 0 to 100000: 30 stands instead."),
        ("size=0", "size=0 is not a whole number from 1 to 5000: 100 stands instead."),
        ("split=10", "split=10 is not a bin that leaves both groups one: the middle stands instead."),
        ("unit=yards", "unit=yards is none of bits, nats and dits: bits stand instead."),
        ("size=7&size=8&size=9", "size is given twice: the first counts."),
    ] {
        let link = decode(&format!("#/evidence?{query}"));
        let heard: Vec<String> = link.issues.iter().map(|issue| (words().link_issue)(issue)).collect();
        assert_eq!(heard, [said], "{query}");
        let size = if query.starts_with("size=7") { 7 } else { 100 };
        assert_eq!(
            link.documents,
            Some(Documents {
                evidence: Arc::new(EvidenceDocument { size, ..EvidenceDocument::default() }),
                ..Documents::default()
            }),
            "{query}"
        );
    }
    let link = decode("#/evidence?counts=1,x&first=two-group&split=2&p=7&model=none");
    assert!(matches!(link.issues[..], [LinkIssue::CountNotANumber { .. }]), "{:?}", link.issues);
    assert_eq!(link.documents.map(|documents| documents.evidence.split), Some(Some(2)));
}
