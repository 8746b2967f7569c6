package dev.ringbench.cli;

import dev.ringbench.model.Requirement;
import dev.ringbench.pipeline.Doctor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code doctor}: what the host has and lacks for a matrix. */
@Command(
        name = "doctor",
        sortOptions = false,
        header = "Check what this host needs for a matrix: found, missing, how to get it; changes nothing.")
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private HomeOptions home;

    @Mixin
    private SelectionOptions selection;

    @Override
    public Integer call() {
        Doctor doctor = Doctor.examine(home.home(), selection.toSelection());
        for (Requirement requirement : doctor.requirements()) {
            System.out.println(line(requirement));
        }
        doctor.lacking().forEach((target, missing) -> System.out.println("target " + target + " cannot run here"));
        return (doctor.everyTargetLacksSomething() ? ExitStatus.HOST_LACKS : ExitStatus.OK).code();
    }

    private static String line(Requirement requirement) {
        String state = requirement.found().isPresent() ? "found   " : requirement.optional() ? "absent  " : "MISSING ";
        String what = requirement.name()
                + requirement.found().map(found -> ": " + found).orElse("");
        String remedy = requirement.found().isPresent() ? "" : "; " + requirement.remedy();
        return state + what + " (for " + requirement.neededFor() + ")" + remedy;
    }
}
