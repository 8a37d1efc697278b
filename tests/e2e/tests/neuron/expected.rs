//! The descent once more, in the plainest words, so that the page is not compared with itself.

/// What is to be seen by one cost at one step: a, C, ∂C/∂w, ∂C/∂b.
pub struct Seen {
    pub a: f64,
    pub cost: f64,
    pub by_w: f64,
    pub by_b: f64,
}

/// The link of the second experiment with other values put in.
pub fn neuron_link(changes: &[(&str, &str)]) -> String {
    let keys =
        [("x", "1"), ("y", "0"), ("w", "2"), ("b", "2"), ("eta", "0.15"), ("steps", "300"), ("step", "300"), ("fair", "eta")];
    let mut link = "#/neuron?v=1".to_owned();
    for (key, value) in keys {
        let value = changes.iter().find(|(name, _)| *name == key).map_or(value, |(_, value)| value);
        link += &format!("&{key}={value}");
    }
    link
}

/// One example x = 1, y = 0, learnt from w and b for so many steps.
pub fn descend(cross_entropy: bool, (mut w, mut b): (f64, f64), eta: f64, steps: usize) -> Seen {
    let mut step = 0;
    loop {
        let a = 1.0 / (1.0 + (-(w + b)).exp());
        let slope = if cross_entropy { a } else { a * a * (1.0 - a) };
        if step == steps {
            let cost = if cross_entropy { -(1.0 - a).ln() } else { a * a / 2.0 };
            return Seen { a, cost, by_w: slope, by_b: slope };
        }
        w -= eta * slope;
        b -= eta * slope;
        step += 1;
    }
}
