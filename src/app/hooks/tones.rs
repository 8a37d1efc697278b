//! Curves to be heard: a tone whose pitch follows one, while it goes from the left ear to the right.

use wasm_bindgen::{JsCast, JsValue, closure::Closure, prelude::wasm_bindgen};

#[wasm_bindgen]
extern "C" {
    /// An `AudioContext`, one of its nodes, or what of a node can change. Of one type, and without a `try` for each call: web-sys'
    /// dozen would be 5 kB. Once there is a context, none of these throws for what is given to it here.
    #[wasm_bindgen(js_name = AudioContext)]
    type Audio;
    #[wasm_bindgen(constructor, js_class = AudioContext, catch)]
    fn new() -> Result<Audio, JsValue>;
    #[wasm_bindgen(method, getter, js_name = currentTime)]
    fn current_time(this: &Audio) -> f64;
    #[wasm_bindgen(method, getter)]
    fn destination(this: &Audio) -> Audio;
    #[wasm_bindgen(method, js_name = createOscillator)]
    fn create_oscillator(this: &Audio) -> Audio;
    #[wasm_bindgen(method, js_name = createGain)]
    fn create_gain(this: &Audio) -> Audio;
    #[wasm_bindgen(method, js_name = createStereoPanner)]
    fn create_stereo_panner(this: &Audio) -> Audio;
    #[wasm_bindgen(method)]
    fn close(this: &Audio);
    #[wasm_bindgen(method)]
    fn connect(this: &Audio, to: &Audio) -> Audio;
    #[wasm_bindgen(method, setter, js_name = type)]
    fn set_type(this: &Audio, timbre: &str);
    #[wasm_bindgen(method, setter)]
    fn set_onended(this: &Audio, then: &JsValue);
    #[wasm_bindgen(method, getter)]
    fn frequency(this: &Audio) -> Audio;
    #[wasm_bindgen(method, getter)]
    fn pan(this: &Audio) -> Audio;
    #[wasm_bindgen(method, getter)]
    fn gain(this: &Audio) -> Audio;
    #[wasm_bindgen(method, js_name = setValueCurveAtTime)]
    fn set_value_curve_at_time(this: &Audio, values: &[f32], begin: f64, seconds: f64);
    #[wasm_bindgen(method)]
    fn start(this: &Audio, at: f64);
    #[wasm_bindgen(method)]
    fn stop(this: &Audio, at: f64);
}

/// The length of a curve, in seconds.
const SWEEP_S: f64 = 3.0;
/// The pause between two curves, in seconds.
const PAUSE_S: f64 = 0.4;
/// Loud enough for a classroom's loudspeaker, and not for the ear beside it.
const GAIN: f32 = 0.2;
/// How long a tone fades in and out, in seconds: one that begins or ends at once clicks.
const FADE_S: f64 = 0.03;

/// Tones that sound until they end or this is dropped.
pub struct Tones {
    context: Audio,
    tones: Vec<Audio>,
    _ended: Closure<dyn Fn()>,
}

impl Tones {
    /// Plays one curve after another, each with a timbre of its own: its frequencies in hertz, evenly spaced. None where the browser
    /// plays nothing.
    pub fn play(curves: [Vec<f32>; 2], on_ended: impl Fn() + 'static) -> Option<Self> {
        let context = Audio::new().ok()?;
        let ended = Closure::<dyn Fn()>::new(on_ended);
        let mut begin = context.current_time() + FADE_S;
        let mut tones = Vec::new();
        for (frequencies, timbre) in curves.into_iter().zip(["triangle", "sine"]) {
            let end = begin + SWEEP_S;
            let (tone, gain, pan) = (context.create_oscillator(), context.create_gain(), context.create_stereo_panner());
            tone.set_type(timbre);
            tone.frequency().set_value_curve_at_time(&frequencies, begin, SWEEP_S);
            pan.pan().set_value_curve_at_time(&[-1.0, 1.0], begin, SWEEP_S);
            gain.gain().set_value_curve_at_time(&[0.0, GAIN], begin, FADE_S);
            gain.gain().set_value_curve_at_time(&[GAIN, 0.0], end - FADE_S, FADE_S);
            tone.connect(&pan).connect(&gain).connect(&context.destination());
            tone.start(begin);
            tone.stop(end);
            tone.set_onended(ended.as_ref().unchecked_ref());
            tones.push(tone);
            begin = end + PAUSE_S;
        }
        Some(Self { context, tones, _ended: ended })
    }

    /// Whether the last tone is over.
    pub fn is_over(&self) -> bool {
        self.context.current_time() >= 2.0 * SWEEP_S + PAUSE_S
    }
}

impl Drop for Tones {
    fn drop(&mut self) {
        // An event that is on its way would call what is gone.
        self.tones.iter().for_each(|tone| tone.set_onended(&JsValue::NULL));
        self.context.close();
    }
}
