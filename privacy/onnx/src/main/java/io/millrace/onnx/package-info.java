/** Finds what a token classification model in ONNX form finds: a plug-in, since models and their runtime are large. */
package io.millrace.onnx;
