package io.millrace.jobs.plan;

import io.millrace.augmentation.AugmentationSteps;
import io.millrace.cleaning.CleaningSteps;
import io.millrace.core.Problems;
import io.millrace.core.StepList;
import io.millrace.core.StepType;
import io.millrace.privacy.PrivacySteps;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** All step types that a pipeline may use: ours, and those of its plugins. */
public final class Catalog {
    private static final List<StepList> OURS =
            List.of(new CleaningSteps(), new AugmentationSteps(), new PrivacySteps());

    private final Map<String, StepType<?>> types = new TreeMap<>();
    private boolean lacksPlugin;

    private Catalog() {}

    /** Our step types. */
    public static Catalog ours() {
        return of(List.of(), new Problems());
    }

    /**
     * Our step types and those that plugins list.
     *
     * @param plugins names of classes on the class path that implement {@link StepList}
     */
    public static Catalog of(List<String> plugins, Problems problems) {
        Catalog catalog = new Catalog();
        OURS.forEach(list -> list.types().forEach(type -> catalog.types.put(type.name(), type)));
        for (String plugin : plugins) {
            catalog.lacksPlugin |= !catalog.add(plugin, "plugins[" + plugins.indexOf(plugin) + "]", problems);
        }
        return catalog;
    }

    /** The lists of our step types by module, in the order of the dataflow. */
    public static Map<String, StepList> byModule() {
        Map<String, StepList> modules = new LinkedHashMap<>();
        for (StepList list : OURS) {
            String module = list.getClass().getPackageName();
            modules.put(module.substring(module.lastIndexOf('.') + 1), list);
        }
        return modules;
    }

    public Optional<StepType<?>> find(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** Whether a plugin could not be loaded, so that a name that is not found may be one of its steps. */
    public boolean lacksPlugin() {
        return lacksPlugin;
    }

    /** In the order of names. */
    public Collection<String> names() {
        return types.keySet();
    }

    /** In the order of names. */
    public Collection<StepType<?>> types() {
        return types.values();
    }

    private boolean add(String plugin, String path, Problems problems) {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class<? extends StepList> list = Class.forName(plugin, true, loader).asSubclass(StepList.class);
            list.getDeclaredConstructor().newInstance().types().forEach(type -> add(type, plugin, path, problems));
            return true;
        } catch (ClassNotFoundException missing) {
            problems.add(
                    0,
                    path,
                    "no class " + plugin + " is on the class path; name its jar in the environment, as in"
                            + " MILLRACE_PLUGINS=steps.jar");
        } catch (ReflectiveOperationException | ClassCastException unfit) {
            problems.add(
                    0,
                    path,
                    plugin + " must implement " + StepList.class.getName() + " and have a public"
                            + " constructor without parameters");
        } catch (LinkageError unfit) {
            problems.add(
                    0,
                    path,
                    plugin + " does not load (" + unfit.getClass().getSimpleName()
                            + "); build its jar for Java 17 and for this version of Millrace");
        }
        return false;
    }

    private void add(StepType<?> type, String plugin, String path, Problems problems) {
        if (types.putIfAbsent(type.name(), type) != null) {
            problems.add(0, path, plugin + " lists a step " + type.name() + ", a name that is taken already");
        }
    }
}
