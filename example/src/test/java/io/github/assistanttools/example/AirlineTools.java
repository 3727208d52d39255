package io.github.assistanttools.example;

import io.github.assistanttools.AssistantTool;
import io.github.assistanttools.Name;
import io.github.assistanttools.Naming;
import io.github.assistanttools.runtime.ToolContext;
import java.math.BigDecimal;
import java.util.List;

/**
 * The airline tools that tau-bench published as hand-written JSON, as a Java interface. Order and
 * words of everything that a model reads are theirs (Copyright (c) 2024 Sierra, MIT License); the
 * context is not meant for a model.
 */
@AssistantTool(naming = Naming.SNAKE_CASE)
interface AirlineTools {

  /**
   * Book a reservation.
   *
   * @param userId The ID of the user to book the reservation, such as 'sara_doe_496'.
   * @param origin The IATA code for the origin city, such as 'SFO'.
   * @param destination The IATA code for the destination city, such as 'JFK'.
   * @param flights An array of objects containing details about each piece of flight.
   * @param passengers An array of objects containing details about each passenger.
   * @param paymentMethods An array of objects containing details about each payment method.
   * @param totalBaggages The total number of baggage items included in the reservation.
   * @param nonfreeBaggages The number of non-free baggage items included in the reservation.
   */
  String bookReservation(
      String userId,
      String origin,
      String destination,
      FlightType flightType,
      Cabin cabin,
      List<Flight> flights,
      List<Passenger> passengers,
      List<Payment> paymentMethods,
      int totalBaggages,
      int nonfreeBaggages,
      Insurance insurance,
      ToolContext context);

  /**
   * Calculate the result of a mathematical expression.
   *
   * @param expression The mathematical expression to calculate, such as '2 + 2'. The expression can
   *     contain numbers, operators (+, -, *, /), parentheses, and spaces.
   */
  String calculate(String expression, ToolContext context);

  /**
   * Cancel the whole reservation.
   *
   * @param reservationId The reservation ID, such as 'ZFA04Y'.
   */
  String cancelReservation(String reservationId, ToolContext context);

  /**
   * Get the details of a reservation.
   *
   * @param reservationId The reservation id, such as '8JX2WO'.
   */
  String getReservationDetails(String reservationId, ToolContext context);

  /**
   * Get the details of an user, including their reservations.
   *
   * @param userId The user id, such as 'sara_doe_496'.
   */
  String getUserDetails(String userId, ToolContext context);

  /** List all airports and their cities. */
  String listAllAirports(ToolContext context);

  /**
   * Search direct flights between two cities on a specific date.
   *
   * @param origin The origin city airport in three letters, such as 'JFK'.
   * @param destination The destination city airport in three letters, such as 'LAX'.
   * @param date The date of the flight in the format 'YYYY-MM-DD', such as '2024-01-01'.
   */
  String searchDirectFlight(String origin, String destination, String date, ToolContext context);

  /**
   * Search direct flights between two cities on a specific date.
   *
   * @param origin The origin city airport in three letters, such as 'JFK'.
   * @param destination The destination city airport in three letters, such as 'LAX'.
   * @param date The date of the flight in the format 'YYYY-MM-DD', such as '2024-05-01'.
   */
  String searchOnestopFlight(String origin, String destination, String date, ToolContext context);

  /**
   * Send a certificate to a user. Be careful!
   *
   * @param userId The ID of the user to book the reservation, such as 'sara_doe_496'.
   * @param amount Certificate amount to send.
   */
  String sendCertificate(String userId, BigDecimal amount, ToolContext context);

  /**
   * Use the tool to think about something. It will not obtain new information or change the
   * database, but just append the thought to the log. Use it when complex reasoning is needed.
   *
   * @param thought A thought to think about.
   */
  String think(String thought, ToolContext context);

  /**
   * Transfer the user to a human agent, with a summary of the user's issue. Only transfer if the
   * user explicitly asks for a human agent, or if the user's issue cannot be resolved by the agent
   * with the available tools.
   *
   * @param summary A summary of the user's issue.
   */
  String transferToHumanAgents(String summary, ToolContext context);

  /**
   * Update the baggage information of a reservation.
   *
   * @param reservationId The reservation ID, such as 'ZFA04Y'.
   * @param totalBaggages The updated total number of baggage items included in the reservation.
   * @param nonfreeBaggages The updated number of non-free baggage items included in the
   *     reservation.
   * @param paymentId The payment id stored in user profile, such as 'credit_card_7815826',
   *     'gift_card_7815826', 'certificate_7815826'.
   */
  String updateReservationBaggages(
      String reservationId,
      int totalBaggages,
      int nonfreeBaggages,
      String paymentId,
      ToolContext context);

  /**
   * Update the flight information of a reservation.
   *
   * @param reservationId The reservation ID, such as 'ZFA04Y'.
   * @param flights An array of objects containing details about each piece of flight in the ENTIRE
   *     new reservation. Even if the a flight segment is not changed, it should still be included
   *     in the array.
   * @param paymentId The payment id stored in user profile, such as 'credit_card_7815826',
   *     'gift_card_7815826', 'certificate_7815826'.
   */
  String updateReservationFlights(
      String reservationId,
      Cabin cabin,
      List<Flight> flights,
      String paymentId,
      ToolContext context);

  /**
   * Update the passenger information of a reservation.
   *
   * @param reservationId The reservation ID, such as 'ZFA04Y'.
   * @param passengers An array of objects containing details about each passenger.
   */
  String updateReservationPassengers(
      String reservationId, List<Passenger> passengers, ToolContext context);

  enum FlightType {
    @Name("one_way")
    ONE_WAY,
    @Name("round_trip")
    ROUND_TRIP
  }

  enum Cabin {
    @Name("basic_economy")
    BASIC_ECONOMY,
    @Name("economy")
    ECONOMY,
    @Name("business")
    BUSINESS
  }

  enum Insurance {
    @Name("yes")
    YES,
    @Name("no")
    NO
  }

  /**
   * @param flightNumber Flight number, such as 'HAT001'.
   * @param date The date for the flight in the format 'YYYY-MM-DD', such as '2024-05-01'.
   */
  record Flight(String flightNumber, String date) {}

  /**
   * @param firstName The first name of the passenger, such as 'Noah'.
   * @param lastName The last name of the passenger, such as 'Brown'.
   * @param dob The date of birth of the passenger in the format 'YYYY-MM-DD', such as '1990-01-01'.
   */
  record Passenger(String firstName, String lastName, String dob) {}

  /**
   * @param paymentId The payment id stored in user profile, such as 'credit_card_7815826',
   *     'gift_card_7815826', 'certificate_7815826'.
   * @param amount The amount to be paid.
   */
  record Payment(String paymentId, BigDecimal amount) {}
}
