import java.io.File;
import java.util.List;

record Order(List<Item> items) {
  record Item(File price) {} // error: [AssistantToolType] order.items[].price: java.io.File has no JSON form; use String, an enum or a record instead
}
