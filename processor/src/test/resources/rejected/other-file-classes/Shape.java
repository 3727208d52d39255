import com.fasterxml.jackson.annotation.JsonTypeInfo;

@JsonTypeInfo(use = JsonTypeInfo.Id.NONE) // error: [AssistantToolJackson] @JsonTypeInfo with use = NONE is not supported; write @JsonTypeInfo(use = Id.NAME, property = "type")
sealed interface Shape permits Round, Free {}

record Round(@com.fasterxml.jackson.annotation.JsonProperty("@type") Thread thread) implements Shape {} // error: [AssistantToolType] shape.thread: java.lang.Thread has no JSON form; use String, an enum or a record instead // error: [AssistantToolSealed] thread is called "@type", the discriminator of Shape; give it a @Name of its own
