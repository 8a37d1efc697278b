//! The keys of Softmax.

use super::super::documents::Documents;
use super::super::softmax::{LOGITS, SoftmaxDocument, TEMPERATURE};
use super::key::Key;
use super::text::whole;
use std::sync::Arc;

fn softmax(documents: &mut Documents) -> &mut SoftmaxDocument {
    Arc::make_mut(&mut documents.softmax)
}

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 3] = [
    Key::numbers(
        "logits",
        LOGITS,
        |documents| &documents.softmax.logits,
        |documents, logits| {
            softmax(documents).logits = logits;
            Ok(())
        },
    ),
    Key::<Documents>::custom(
        "target",
        |documents, text| {
            let document = softmax(documents);
            document.target = whole(text).filter(|&target| target < document.classes()).ok_or(document.target_constraint())?;
            Ok(())
        },
        |documents| Some(documents.softmax.target.to_string()),
    )
    .read_last(),
    Key::number(
        "temperature",
        TEMPERATURE,
        |documents| documents.softmax.temperature,
        |documents, temperature| softmax(documents).temperature = temperature,
    ),
];
