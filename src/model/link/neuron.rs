//! The keys of Neuron.

use super::super::documents::Documents;
use super::super::neuron::{NeuronDocument, RATE, SIZE, STEPS, StepMatching, TARGET, Value};
use super::key::Key;
use super::text::whole;
use std::sync::Arc;

fn neuron(documents: &mut Documents) -> &mut NeuronDocument {
    Arc::make_mut(&mut documents.neuron)
}

/// The keys, in the order in which they are written.
pub const KEYS: [Key<Documents>; 8] = [
    Key::number("x", SIZE, |documents| documents.neuron.x, |documents, x| neuron(documents).x = x),
    Key::number("y", TARGET, |documents| documents.neuron.y, |documents, y| neuron(documents).y = y),
    Key::number("w", SIZE, |documents| documents.neuron.w, |documents, w| neuron(documents).w = w),
    Key::number("b", SIZE, |documents| documents.neuron.b, |documents, b| neuron(documents).b = b),
    Key::number("eta", RATE, |documents| documents.neuron.eta, |documents, eta| neuron(documents).eta = eta),
    Key::whole(
        "steps",
        STEPS,
        |documents| documents.neuron.steps,
        |documents, steps| {
            let document = neuron(documents);
            // A link without a step shows the last one.
            *document = document.with_steps(steps, &NeuronDocument::default());
        },
    ),
    Key::<Documents>::custom(
        "step",
        |documents, text| {
            let document = neuron(documents);
            let constraint = Value::Step.constraint(document.steps);
            document.step = whole(text).filter(|&step| step <= document.steps).ok_or(constraint)?;
            Ok(())
        },
        |documents| Some(documents.neuron.step.to_string()),
    )
    .read_last(),
    Key::name(
        "fair",
        &StepMatching::KEYS,
        |documents| documents.neuron.step_matching.key(),
        |documents, index| neuron(documents).step_matching = StepMatching::ALL[index],
    ),
];
