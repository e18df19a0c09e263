/** Makes the weights of the name tagger: text that is generated from sentences of our own and names of lists, and the learner. */
package io.millrace.privacy.find.name.training;
