package org.xiaohao.shared;

import java.io.PrintStream;
import java.util.List;

/** What somebody at the machine does with the jar beside running it, such as a backup; with the application's settings. */
public interface MachineCommand {

    /** The first argument that asks for it. */
    String name();

    /**
     * Does it.
     *
     * @param out where its words go
     * @param arguments those after the name: words of its own and settings of the application
     * @return the exit code; 0 when all is well
     */
    int run(PrintStream out, List<String> arguments);
}
