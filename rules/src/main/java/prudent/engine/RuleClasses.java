package prudent.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.drools.model.Model;

/** The compiled rules as a class loader gives them: one {@link Model} for each guideline folder. */
final class RuleClasses {

    static final String MODELS = GuidelineFiles.PACKAGED + "models.txt";

    private RuleClasses() {}

    /** The models that were compiled in the build, by package name. */
    static Map<String, Model> packaged() {
        var names = GuidelineFiles.packagedText(MODELS).lines().toList();
        return models(names, RuleClasses.class.getClassLoader());
    }

    /** The models among classes compiled just now, by package name. */
    static Map<String, Model> of(SortedMap<String, byte[]> classes) {
        return models(modelsAmong(classes.keySet()), new MemoryClassLoader(classes));
    }

    /** Names of the classes that are models: the executable model compiler calls them {@code Rules} and a hash. */
    static List<String> modelsAmong(Collection<String> classFiles) {
        return classFiles.stream()
                .filter(file -> file.matches("guidelines/\\w+/Rules[0-9A-F]+\\.class"))
                .map(file ->
                        file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                .toList();
    }

    private static Map<String, Model> models(List<String> names, ClassLoader loader) {
        return names.stream()
                .map(name -> model(name, loader))
                .collect(Collectors.toMap(Model::getPackageName, Function.identity()));
    }

    private static Model model(String name, ClassLoader loader) {
        try {
            return EnumIndexes.addTo(
                    (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded: " + name, e);
        }
    }

    private static final class MemoryClassLoader extends ClassLoader {

        private final Map<String, byte[]> classes;

        MemoryClassLoader(Map<String, byte[]> classes) {
            super(RuleClasses.class.getClassLoader());
            this.classes = classes;
        }

        /** Own classes first: the packaged guidelines may have classes of the same name behind us. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                var loaded = findLoadedClass(name);
                if (loaded != null) {
                    return loaded;
                }
                var bytes = classes.get(name.replace('.', '/') + ".class");
                return bytes == null ? super.loadClass(name, resolve) : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
