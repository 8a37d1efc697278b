//! The keys of Information.

use super::super::documents::Documents;
use super::super::field_error::Constraint;
use super::super::information::{CHANCE, COINS, InformationDocument, LIST, check_list, resized};
use super::key::Key;
use std::sync::Arc;

fn information(documents: &mut Documents) -> &mut InformationDocument {
    Arc::make_mut(&mut documents.information)
}

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 5] = [
    Key::number(
        "event",
        CHANCE,
        |documents| documents.information.event,
        |documents, event| information(documents).event = event,
    ),
    Key::number("coin", CHANCE, |documents| documents.information.coin, |documents, coin| information(documents).coin = coin),
    Key::numbers(
        "p",
        LIST,
        |documents| &documents.information.p,
        |documents, p| {
            check_list(&p)?;
            let document = information(documents);
            // For a link that leaves q out.
            document.q = resized(&document.q, p.len());
            document.p = p;
            Ok(())
        },
    ),
    Key::<Documents>::numbers(
        "q",
        LIST,
        |documents| &documents.information.q,
        |documents, q| {
            check_list(&q)?;
            let document = information(documents);
            let outcomes = document.outcomes();
            document.q = resized(&q, outcomes);
            if q.len() == outcomes {
                return Ok(());
            }
            let (from, to) = LIST.range().into_inner();
            Err(Constraint::Numbers { least: outcomes, most: outcomes, from, to })
        },
    )
    .read_last(),
    Key::numbers(
        "coins",
        COINS,
        |documents| &documents.information.coins,
        |documents, coins| {
            information(documents).coins = coins.try_into().map_err(|_| COINS)?;
            Ok(())
        },
    ),
];
