package io.millrace.jobs.run;

/**
 * One job that {@code millrace run} started.
 *
 * @param job its id
 * @param from directory of the state that it was restored from, or null
 * @param bounded whether it read to an end
 * @param ended whether it got there: all of its rows are in shards, and the next job needs no state
 */
record Run(String job, String from, boolean bounded, boolean ended) {
    Run asEnded() {
        return new Run(job, from, bounded, true);
    }
}
