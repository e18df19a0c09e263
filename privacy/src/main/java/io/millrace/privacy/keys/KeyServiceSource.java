package io.millrace.privacy.keys;

import io.millrace.core.RejectSeal;
import io.millrace.core.ServiceSource;
import io.millrace.core.Services;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Opens the keys of a pipeline where its steps run, once a process: {@link FieldKeys}, {@link RejectSeal}, and the
 * {@link NoiseLedger} beside them. It holds references, never keys, and so may travel in a job graph.
 */
public record KeyServiceSource(KeySettings settings, String dataset) implements ServiceSource {
    private static final Map<KeyServiceSource, ReloadingKeys> OPENED = new ConcurrentHashMap<>();
    private static final Map<KeyServiceSource, KeyCounts> COUNTS = new ConcurrentHashMap<>();

    /** @throws io.millrace.core.Refusal if the files cannot be used */
    @Override
    public Services create() {
        ReloadingKeys keys =
                OPENED.compute(this, (source, opened) -> opened != null && opened.isCurrent() ? opened : source.open());
        return Services.of(FieldKeys.class, keys)
                .and(RejectSeal.class, keys)
                .and(NoiseLedger.class, new LedgerFile(settings, dataset));
    }

    /** How often these keys were opened in this process. */
    public KeyCounts counts() {
        return COUNTS.computeIfAbsent(this, source -> new KeyCounts());
    }

    /** Whether both key files are there. */
    public boolean exists() {
        BundleFile file = new BundleFile(settings, dataset);
        return file.kekFile().exists() && file.file().exists();
    }

    /**
     * What each kind of key is called → its key id: no secret, it stands in every cell. Rotation changes none of them.
     *
     * @throws io.millrace.core.Refusal if the files cannot be used
     */
    public SortedMap<String, String> ids() {
        KeyBundle bundle = new BundleFile(settings, dataset).load();
        SortedMap<String, String> ids = new TreeMap<>();
        ids.put("the set of data keys", Long.toString(bundle.lastEpoch().keyId()));
        bundle.domains()
                .forEach(domain -> ids.put("the key of the domain " + domain.name(), Long.toString(domain.keyId())));
        return ids;
    }

    /**
     * Numbers of all epochs that the bundle has now.
     *
     * @throws io.millrace.core.Refusal if the files cannot be used
     */
    public List<Long> epochs() {
        return new BundleFile(settings, dataset)
                .load().epochs().stream().map(Epoch::number).toList();
    }

    private ReloadingKeys open() {
        return new ReloadingKeys(new BundleFile(settings, dataset), Clock.systemUTC(), counts());
    }
}
