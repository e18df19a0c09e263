package io.millrace.sinks.commits;

import io.millrace.core.Ranges;
import io.millrace.core.Refusal;
import java.util.List;
import java.util.Map;

/** Whether a request is done, may be put, or must stop the job: contract, section 4, <i>Putting a commit</i>. */
record AppendRule(Root root, AppendRequest request) {
    /**
     * @return true if this very append is in force, false if it may be put
     * @throws Refusal in all other cases
     */
    boolean isDone() {
        int inForce = root.appends().size();
        if (request.number() < inForce) {
            refuseUnlessSame(root.appends().get((int) request.number()), inForce);
            return true;
        }
        if (root.isSealed() || request.number() > inForce) {
            throw stop(inForce, root.isSealed() ? "the dataset is sealed" : "that is fewer than the job knows");
        }
        request.source().spans().forEach((partition, span) -> refuseUnlessAtEnd(partition, span, inForce));
        held();
        return false;
    }

    private void refuseUnlessSame(Commit.Append there, int inForce) {
        if (!there.source().equals(request.source())) {
            throw stop(inForce, "append " + there.number() + " there covers other offsets");
        }
        if (!isSameFiles(there.add(), request.add())) {
            throw stop(inForce, "append " + there.number() + " there has other files");
        }
    }

    private static boolean isSameFiles(List<FileEntry> there, List<FileEntry> wanted) {
        boolean same = there.size() == wanted.size();
        for (int i = 0; same && i < there.size(); i++) {
            same = there.get(i).isSameFile(wanted.get(i));
        }
        return same;
    }

    private void refuseUnlessAtEnd(Ranges.Partition partition, Ranges.Span span, int inForce) {
        Long end = root.ends().get(partition);
        if (end != null && end != span.from()) {
            throw stop(
                    inForce,
                    "offsets of " + partition + " end at " + end + " there, the job goes on from " + span.from());
        }
    }

    private Refusal stop(int inForce, String why) {
        return new Refusal(
                Refusal.Trouble.REFUSED,
                "the job would put append " + request.number() + ", but " + inForce + " appends are in force in "
                        + root.name() + ", so the next is " + inForce + " (" + why
                        + "): another job writes there, or this one was restored from an older savepoint; stop the"
                        + " other job, or start from the newest checkpoint");
    }

    /**
     * Rows of all appends in force and this one that are in no file.
     *
     * @throws Refusal if the counts cannot be true
     */
    long held() {
        long rows = request.add().stream().mapToLong(FileEntry::rows).sum();
        long held = root.held() + request.counts().kept() - rows;
        if (held < 0 || (request.shards().isEmpty() && held != 0)) {
            throw new Refusal(
                    Refusal.Trouble.REFUSED,
                    "append " + request.number() + " does not add up: " + held + " rows would be held after "
                            + request.counts() + " and " + rows + " rows in files; nothing was put, start again from "
                            + request.checkpoint());
        }
        refuseFilesBeyondEnd();
        return held;
    }

    private void refuseFilesBeyondEnd() {
        Map<Ranges.Partition, Long> ends = new java.util.HashMap<>(root.ends());
        request.source().spans().forEach((partition, span) -> ends.put(partition, span.to()));
        for (FileEntry file : request.add()) {
            file.source().spans().forEach((partition, span) -> {
                if (span.to() > ends.getOrDefault(partition, 0L)) {
                    throw new Refusal(
                            Refusal.Trouble.REFUSED,
                            file.path() + " holds rows of " + partition + " up to " + span.to()
                                    + ", which append " + request.number()
                                    + " does not cover; nothing was put, start again from " + request.checkpoint());
                }
            });
        }
    }
}
