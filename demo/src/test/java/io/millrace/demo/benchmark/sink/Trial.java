package io.millrace.demo.benchmark.sink;

/**
 * One measured run; what it wrote has been checked.
 *
 * @param load of the machine when it ended, the mean of a minute
 * @param written bytes of all files
 */
record Trial(Setting setting, double load, Outcome outcome, int files, int groups, long written) {
    /** What its round asks; every program answers it. */
    Setting question() {
        return setting.with(Program.FILE_SINK);
    }
}
