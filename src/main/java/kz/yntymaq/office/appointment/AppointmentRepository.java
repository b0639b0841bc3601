package kz.yntymaq.office.appointment;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface AppointmentRepository extends Repository<Appointment, UUID> {

    Appointment saveAndFlush(Appointment appointment);

    Optional<Appointment> findById(UUID id);

    Optional<Appointment> findByAccountIdAndEndedAtIsNull(UUID accountId);
}
