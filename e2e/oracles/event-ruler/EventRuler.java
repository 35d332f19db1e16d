import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import software.amazon.event.ruler.JsonRuleCompiler;
import software.amazon.event.ruler.Machine;

/**
 * Reads a file of lines of {"pattern": ..., "event": ...} and writes another with one line for each: what AWS's own
 * matcher says of it, "matches", "does not match", or "refused: " with the reason.
 */
class EventRuler {
    private static final ObjectMapper json = new ObjectMapper();
    private static final Map<String, Machine> machines = new HashMap<>();

    public static void main(String[] arguments) throws Exception {
        var answers = new ArrayList<String>();
        for (String line : Files.readAllLines(Path.of(arguments[0]))) {
            var question = json.readTree(line);
            answers.add(answer(question.get("pattern").toString(), question.get("event")));
        }
        Files.write(Path.of(arguments[1]), answers);
    }

    private static String answer(String pattern, JsonNode event) throws Exception {
        String objection = JsonRuleCompiler.check(pattern);
        if (objection != null) return "refused: " + objection.lines().findFirst().orElse("");
        return machineOf(pattern).rulesForJSONEvent(event.toString()).isEmpty() ? "does not match" : "matches";
    }

    private static Machine machineOf(String pattern) throws Exception {
        if (!machines.containsKey(pattern)) {
            var machine = new Machine();
            machine.addRule("rule", pattern);
            machines.put(pattern, machine);
        }
        return machines.get(pattern);
    }
}
